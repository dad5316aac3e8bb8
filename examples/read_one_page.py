"""Read one page and print who is said to say what, outermost holder first."""

import sys

import sayso

page = sys.argv[1] if len(sys.argv) > 1 else "sayso/sample/pages/22-may-radio.txt"
reading = sayso.read(page)
text = reading.article.text
for statement in reading.statements:
    chain = " > ".join(link.holder for link in statement.chain)
    words = " … ".join(text[start:end] for start, end in statement.content)
    print(f"{chain} [{statement.act}]: {words}")
