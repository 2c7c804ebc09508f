# Where a project lies: on which drive, in whose synced folder, and what lies beside it.

place-disk = a disk of this computer
place-network = a network drive
place-synced = a synced folder
place-plain = a drive without rights and logs
place-medium = a medium that cannot be written
place-warn-synced = { $file } lies in a folder that { $place } syncs. Work in it on one computer at a time and let it finish syncing before you go to another: else there will be two versions, and labels of one are missing in the other. Safer is a folder that is not synced.
place-warn-network = { $file } lies on a network drive ({ $place }). Labels are written more slowly there, and where the connection breaks the last ones can be lost. Safer is a folder on this computer.
place-far-holder = { $user } on { $host } has opened this project too, since { $since }. Stop one of the two, or there will be two versions.
place-copies = { $count ->
    [one] Beside { $file } lies another version of it: { $copies }.
   *[other] Beside { $file } lie other versions of it: { $copies }.
 } What was labelled in one is not in the other. Open it and look before you remove it.
cli-info-place = Place: { $kind } { $name } (journal: { $journal })
clock-behind = This computer’s clock says { $now }, but the last step of this project was made at { $last }. Labels and their order are safe; their times will be wrong until the clock is set.
