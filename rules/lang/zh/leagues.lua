-- Results of a league: units of counts in text, heads of columns in tables, and what a win and a draw are worth.
return {
  win = { "胜", "胜场" },
  draw = { "平", "平局", "平场" },
  loss = { "负", "负场" },
  points = { "积分", "积", "总积分", "得分" },
  points_unit = "分",
  rounds = { "轮", "场", "战", "场次", "轮次" },
  win_worth = 3,
  draw_worth = 1,
}
