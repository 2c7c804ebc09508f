# 開著的專案檔，以及磁碟拒絕時該怎麼辦。

action-save_elsewhere = 另存他處…
save-elsewhere = 另存他處…
saved-elsewhere = 全部內容也已存到 { $file }。您仍在原來的檔案裡工作。
go-on-there = 到那裡繼續
project-name-used = { $file } 旁邊留有另一個專案的殘餘檔案，會弄壞這一個。請換一個名稱。
action-try_again = 再試一次
tries-again = 一有空間就會自動再試。
tried-again = 磁碟現在收下了：剛才未成的一步已經做好並存妥。
nothing-to-try = 沒有等著再試的步驟。
