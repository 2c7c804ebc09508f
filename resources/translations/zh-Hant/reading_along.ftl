# 在這裡只能讀的專案：為什麼，可以怎麼辦。

reading-only = 唯讀
reading-held = { $host } 上的 { $user }（程序 { $pid }）自 { $since } 起在 { $file } 裡工作。這裡只能讀：那邊做的會顯示出來，這裡什麼都不會做。
reading-held-unknown = { $file } 正在另一個視窗或程式裡工作。這裡只能讀：那邊做的會顯示出來，這裡什麼都不會做。
reading-held-far = { $host } 上的 { $user } 自 { $since } 起開著 { $file }，或是那臺電腦停下時還開著。這裡只能讀。確定那邊沒有人在用，才開啟來工作；否則會變成兩個版本。
reading-kept = { $file } 或它所在的資料夾不能寫入，所以這裡只能讀，什麼都不會做。要工作，請另存他處。
reading-force = 仍要開啟
reading-free = { $file } 現在可以寫入：沒有別人在用。
reading-write = 在這裡工作
