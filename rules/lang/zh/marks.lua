-- What betrays a broken text.
return {
  -- Something was to be filled in. A run of the characters in "masks" counts too, from "least" of them on.
  placeholders = { "TODO", "todo", "TBD", "待补", "待填", "待核", "待定稿", "此处待", "（略）", "XX", "xx", "××", "＊＊", "**", "○○", "〇〇", "□□", "＿＿", "__" },
  masks = { "X", "x", "×", "*", "＊", "○", "□", "_", "＿" },
  least = 2,
  -- A masked name is no gap: 李某某, 张××, 王某.
  masked_names = { "某" },
}
