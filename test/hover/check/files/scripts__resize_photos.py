import pathlib
from concurrent.futures import ProcessPoolExecutor

import click
from PIL import Image


def shrink(path: pathlib.Path, size: int, dest: pathlib.Path):
    with Image.open(path) as im:
        im.thumbnail((size, size), Image.Resampling.LANCZOS)
        im.save(dest / path.name, quality=85)
    return path.name


@click.command()
@click.argument("folder", type=click.Path(exists=True, path_type=pathlib.Path))
@click.option("--size", default=1600, prompt="Longest side")
@click.option("--workers", default=4)
def main(folder, size, workers):
    dest = folder / "small"
    dest.mkdir(exist_ok=True)
    files = sorted(folder.glob("*.jpg"))
    with ProcessPoolExecutor(workers) as ex:
        for name in ex.map(shrink, files, [size] * len(files), [dest] * len(files), chunksize=8):
            click.echo(name)
    if click.confirm("Delete the originals?"):
        for f in files:
            f.unlink()


if __name__ == "__main__":
    main()
