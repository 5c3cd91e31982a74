return rule { id = "a", examples = { flags = {
"x", [[}]], -- }
} }, check = f }