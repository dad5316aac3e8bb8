"""List what is awaited on the sample pages: what is owed, by whom, and on whose word."""

import sayso

for page in sayso.pages(["sayso/sample/pages"]):
    if isinstance(page, sayso.Refused):
        continue
    reading = sayso.read(page)
    for assertion in reading.assertions:
        if assertion.kind == "awaited":
            start, end = assertion.evidence[0]
            owed = f"{assertion.owed_by or '?'} to {assertion.owed_to or '?'}"
            print(f"{assertion.value}: {owed}, on the word of {assertion.holder}: {reading.article.text[start:end]}")
