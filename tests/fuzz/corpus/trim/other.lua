local t = { examples = { 1 } }
return rule { examples = t, s = "examples = {" }