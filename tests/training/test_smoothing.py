import pytest

torch = pytest.importorskip("torch", reason="training only: pip install torch==2.13.0")


def test_smoothing_changes_nothing_in_float_and_evens_out_the_inputs():
    from smoothing import smooth

    torch.manual_seed(1)
    net = torch.nn.Sequential(torch.nn.Linear(8, 16), torch.nn.GELU(), torch.nn.Linear(16, 4))
    loud = torch.randn(32, 8) * torch.tensor([1.0] * 7 + [50.0])
    before = net(loud).detach()
    smooth(net, (net(loud) is None for _ in range(2)))
    assert torch.allclose(net(loud), before, atol=1e-4)
    even = (loud * net[0].inverse).abs().amax(0)
    assert even.max() / even.min() < loud.abs().amax(0).max() / loud.abs().amax(0).min()
