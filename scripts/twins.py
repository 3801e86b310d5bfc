"""Runs the Python twins of each post with real NumPy and stores what they print: python3 scripts/twins.py

content/posts/<post>/twins/<cell>.py is the twin of that cell. The twins of a post run in page order and see the names
of the ones above, as cells do; the value of a last line that is an expression is printed. What they print goes to
expected.json beside them. With --stdout nothing is stored: the answer is one JSON text, {post: {cell: printed}}.
Another folder of posts may be named: python3 scripts/twins.py test/fixtures/posts
"""

import ast
import contextlib
import io
import json
import os
import re
import sys
import warnings
from pathlib import Path

root = Path(__file__).resolve().parent.parent


def page_order(post):
    """The names of a post's cells, from the top."""
    text = (post / "index.mdx").read_text(encoding="utf-8")
    return re.findall(r"^```ts (?:run|exercise) name=([a-z0-9-]+)", text, re.MULTILINE)


def run(path, names):
    """Runs one twin with the names of the twins above it, and gives what it prints."""
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, str(path), "exec"), names)
        if last is not None:
            value = eval(compile(ast.Expression(last.value), str(path), "eval"), names)
            if value is not None:
                print(value)
    return printed.getvalue().removesuffix("\n")


def run_post(post):
    files = {path.stem: path for path in (post / "twins").glob("*.py")}
    order = page_order(post)
    unknown = sorted(set(files) - set(order))
    if unknown:
        sys.exit(f"{post / 'index.mdx'}: there is no cell {', '.join(unknown)}, but a twin of that name")
    names = {"__name__": "__main__"}
    return {cell: run(files[cell], names) for cell in order if cell in files}


def main():
    # An overflow is often what a cell is about; the reader of the page sees its result.
    warnings.simplefilter("ignore")
    named = [Path(folder).resolve() for folder in sys.argv[1:] if not folder.startswith("--")]
    # Twins read data under the address that it has on the site: data/optdigits/optdigits.tes
    os.chdir(root / "public")
    folders = named or [root / "content/posts"]
    posts = [post for folder in folders for post in sorted(folder.iterdir()) if (post / "twins").is_dir()]
    printed = {post: run_post(post) for post in posts}
    if "--stdout" in sys.argv[1:]:
        print(json.dumps({post.name: cells for post, cells in printed.items()}))
        return
    for post, cells in printed.items():
        stored = post / "twins/expected.json"
        stored.write_text(json.dumps(cells, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


main()
