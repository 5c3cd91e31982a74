-- What a rule sees beside the curated library (auditor/rules/bind_values.c).
std = "lua54"
max_line_length = false     -- examples are sentences
files["rules"] = {
  ignore = { "212/expect", "212/suspect" },
  read_globals = {
    "rule", "pack", "equal", "at_most", "same", "whole", "fraction", "common_denominator", "before", "weekday", "counts", "any",
    "certain", "possible", "sum", "pow", "days", "months", "years", "suspect",
  },
}
