"""`python -m yanguan` is the command line."""

import sys

from yanguan.cli.main import main

sys.exit(main())
