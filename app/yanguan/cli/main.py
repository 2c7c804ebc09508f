"""The command line's one entrance: which command was asked for, and how whatever goes wrong is said in one line.

What the commands do stands in a module for each; their arguments are read in `arguments`.
"""

import contextlib
import faulthandler
import io
import os
import signal
import sys
import traceback
from collections.abc import Sequence

from yanguan.cli.arguments import read
from yanguan.cli.terminal import Terminal
from yanguan.domain.progress import Cancelled
from yanguan.domain.refusal import Refusal
from yanguan.words import system_language, words

DONE, FAILED = 0, 1
TRACE = "YANGUAN_TRACE"
"""Where this variable is set, a mistake of the program is shown with its whole trace."""


def main(given: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for (by default those of the process).

    The exit code comes back: 0 done, 1 refused or failed. Raises SystemExit with 2 where the usage is wrong,
    with 0 after `--help` and `--version`.
    """
    _prepare_streams()
    terminal = Terminal(words(system_language()))
    run, arguments = read(sys.argv[1:] if given is None else list(given), terminal.words)
    try:
        code = run(arguments, terminal)
        sys.stdout.flush()
        if given is None:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # the work is done: only Python's own end is still to come
    except Refusal as refusal:
        return terminal.fail(terminal.words.refusal(refusal))
    except (KeyboardInterrupt, Cancelled):
        return terminal.fail(terminal.words("cli-stopped"))
    except BrokenPipeError:
        return _hung_up()
    except Exception as error:  # noqa: BLE001 - a mistake of ours is one line for her, a trace for us
        if os.environ.get(TRACE):
            traceback.print_exc()
        return terminal.fail(terminal.words("cli-mistake", problem=f"{type(error).__name__}: {error}", trace=TRACE))
    return code


def _prepare_streams() -> None:
    """Say where a crash in C happened, and never fail on a character that the terminal cannot show."""
    if not faulthandler.is_enabled():
        with contextlib.suppress(io.UnsupportedOperation, AttributeError, ValueError):
            faulthandler.enable()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _hung_up() -> int:
    """Who read our output has had enough (`yanguan … | head`): end without a word, and without one at exit."""
    with contextlib.suppress(io.UnsupportedOperation, OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED
