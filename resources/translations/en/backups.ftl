# Backups: made, listed, compared with the project, put back in its place.

cli-backup = Back a project up as it is now.
cli-backup-project = The project file; a window may have it open.
cli-backup-out = Write the backup to this file instead of the project's folder of backups.
cli-backup-copying = Copying
cli-backup-made = { $file } is backed up, whole: { $backup }
cli-backup-known = { $file } has not changed since its last backup in { $folder }.
cli-restore = Put a backup in the place of a project; what it holds now is backed up before.
cli-restore-project = The project file; nobody may have it open.
cli-restore-backup = The backup.
cli-restore-preview = Only say what would differ.
cli-restore-done = { $file } is now as it was in { $backup }.
cli-restore-kept = What it held before is kept in { $kept }
cli-restore-step = { $at }  { $verb } ({ $who })  { $title }
restore-count-present = Now: { $articles } articles, { $labels } labels, { $edits } edits
restore-count-backup = Backup: { $articles } articles, { $labels } labels, { $edits } edits
restore-going = Steps that the backup lacks: { $count }
restore-coming = Steps that only the backup has: { $count }
