# The file under an open project, and what to do where its disk refuses.

action-save_elsewhere = Save to another place…
save-elsewhere = Save elsewhere…
saved-elsewhere = Everything is saved in { $file } too. You are still working in the first file.
go-on-there = Go on there
project-name-used = Beside { $file } lies what another project left there, and it would spoil this one. Choose another name.
action-try_again = Try again
tries-again = It is tried again as soon as there is room.
tried-again = The disk took it now: the step that was refused is done and saved.
nothing-to-try = Nothing that was refused is waiting to be tried again.
