# The project file: why it cannot be opened or written, what `check` found. The two scripts: what cannot be converted.

project-missing = { $file } is not there. Check the path, or make a new project.
project-is-folder = { $file } is a folder, not a project. Choose a file whose name ends in .yanguan.
project-exists = { $file } is there already and was left as it is. Open it, or choose another name.
project-cannot-open = { $file } cannot be opened or made. Check that its folder is there and that you may open it.
project-read-only = { $file } or its folder may not be written. Open it for reading only, or copy it to a folder of yours.
project-not-a-project = { $file } is not a Yanguan project. It was left as it is; choose another file.
project-newer = { $file } was written by { $written_by }; { $readable_by } or newer can read it. Install that version; the file was left as it is.
project-damaged = { $file } is damaged and cannot be read. Leave it as it is and open a backup or another copy.
project-held = { $file } is open in another window: { $user } on { $host }, process { $pid }, since { $since }. Close that window first.
project-held-unknown = { $file } is open in another window or program. Close it there first.
project-held-far = { $file } is open on another computer, or was when that stopped: { $user } on { $host }, since { $since }. Close it there; if nobody works in it there, open it in the window and choose “Open anyway”.
project-busy = { $file } is being written by another program. Wait a moment and do it again; nothing was changed.
project-moved = { $file } was moved, replaced or deleted while it was open. Put it back, or save to another place, before you go on: nothing more is written to it.
project-not-writable = { $file } is open for reading only, or an earlier change was left unfinished. Close it and open it again.
project-reopened = The disk refused this step of { $file }, and taking it back as well. The project was opened anew and nothing of the step is kept. Check the disk before you go on.
project-log-grows = What you did is safe, but stands in a log of { $megabytes } MB beside { $file } that cannot be taken into it. Close other programs that have it open, and see whether its disk is full.
disk-full = The disk of { $file } is full. Free some space and do it again; nothing of this step was written.
disk-error = The disk refused to write { $file } ({ $error }). Check the disk, then close the project and open it again.
second-sqlite = The Python package { $library } is installed and would put labels at risk. Uninstall { $library } and start again.
article-unknown = The project has no article { $article }. It may have been opened from another project; choose one from the list.

check-integrity = { $where }: the file itself is damaged: { $detail }. Open a backup.
check-reference = { $where }: refers to something that is missing in { $detail }. Open a backup.
check-text-missing = Article { $where }: one of its two texts is missing. Open a backup.
check-unreadable = { $where }: something stored cannot be understood: { $detail }. Open a backup.
check-hash = Article { $where }: the text ({ $detail }) is not the one that was imported. Open a backup.
check-alignment = Article { $where }: its two texts do not fit each other: { $detail }. Open a backup.
check-block = Article { $where }: paragraph { $detail } does not lie where the text has it. Open a backup.
check-range = { $where }: lies outside its text: { $detail }. Open a backup.
check-slice = { $where }: the text at { $detail } no longer stands there. Open a backup.
check-history = { $where }: is not as the history tells it. Open a backup, or repair the project.
check-history-broken = { $where }: { $detail } does not follow from the one before it. Open a backup.
check-history-gap = The history lacks { $where }. Open a backup.
check-history-row = The history's { $where } does not fit the steps around it. Open a backup.
check-scheme = The scheme { $where } is no longer as it was put in force. Open a backup, or put a scheme in force anew.
check-undo = { $where }: the list of what can be undone does not fit the history. Repair the project; no label is lost.

project-is-open-here = { $file } is a project that is open here; nothing else may read or replace it. Choose another file, or close the project first.
