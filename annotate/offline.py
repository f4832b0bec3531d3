"""Nothing leaves the machine: onnxruntime with its telemetry switched off."""

from __future__ import annotations

import os
from types import ModuleType

# From 1.32 on onnxruntime writes a device id and a database of events under the user's cache
# and sends them; it looks at this once, when it is imported. Its own
# `disable_telemetry_events`, called behind the import, comes too late for the files.
SWITCH = "ORT_DISABLE_TELEMETRY"


def import_onnxruntime() -> ModuleType:
    """The module onnxruntime, imported with the switch set, whatever the environment says.

    The only place that imports it: the command, its workers, the library and Spark come here.
    """
    os.environ[SWITCH] = "1"
    import onnxruntime

    module: ModuleType = onnxruntime
    return module
