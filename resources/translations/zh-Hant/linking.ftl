# 連結：按鍵、拖動、建議。
verb-fill = 填入引語或任免
verb-relink = 改連另一個
verb-same-speaker = 沿用說話人
no-speaker-before = 這條引語之前沒有哪條有說話人。請先連結一個。
action-pick_link = 連結：用字母選取
action-same_speaker = 沿用上一條引語的說話人
action-unlink = 取消連結
action-relink = 改連另一個
action-follow_link = 跳到連結的另一端
unlink-all = 全部
unlink-nothing = 這個標記沒有連結。
same-speaker-nothing = 請先選取引語；它會沿用上一條引語的說話人。
