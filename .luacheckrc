-- What rules may name; tests/rules/test_annotations.c compares it with the program.
std = {
  read_globals = {
    "rule", "expect", "suspect", "sum", "pow", "days", "months", "years", "equal", "at_most", "same", "whole", "fraction",
    "common_denominator", "before", "weekday", "counts", "any", "certain", "possible",
    "assert", "error", "ipairs", "pairs", "select", "tonumber", "tostring", "type",
    string = { fields = { "byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "rep", "reverse", "sub", "upper" } },
    table = { fields = { "concat", "insert", "pack", "remove", "sort", "unpack" } },
    math = { fields = { "abs", "ceil", "floor", "fmod", "huge", "max", "maxinteger", "min", "mininteger", "tointeger", "type", "ult" } },
    utf8 = { fields = { "char", "charpattern", "codepoint", "codes", "len", "offset" } },
  },
}
max_line_length = false
unused_args = false
exclude_files = { "rules/meta" }
files["rules/lang"] = { std = "none" }
