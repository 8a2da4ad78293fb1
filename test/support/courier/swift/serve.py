# Starts one server of OpenStack Swift (package python3-swift) by the configuration that is named, as its own commands do:
# only that the settings of all servers are looked for beside it, and not in /etc.
import os
import sys

from swift.common import utils

utils.set_swift_dir(os.path.dirname(sys.argv[1]))
from swift.common.wsgi import run_wsgi  # noqa: E402

sys.exit(run_wsgi(sys.argv[1], sys.argv[2]))
