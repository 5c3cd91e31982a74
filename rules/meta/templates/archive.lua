--- What the rule proves, in one sentence.
return rule {
  id       = "FAMILY/RULE",
  severity = "warning",
  scope    = "archive",
  summary  = { zh = "同一数据在不同稿件中不一致", en = "one figure differs between documents" },
  examples = {
    flags = {
      { facts = {
        { format = "auditor-facts/1", document = { id = "may", language = "zh", published = "2022-05-06" }, facts = {
          { id = "a", kind = "figure", text = "132个", start = 0, ["end"] = 6, value = "132", unit = "个", written_unit = "个", modifier = "exact",
            key = { metric = "新引进产业项目", subject = "青禾市", period = "2021", status = "actual" } } } },
        { format = "auditor-facts/1", document = { id = "june", language = "zh", published = "2022-06-01" }, facts = {
          { id = "b", kind = "figure", text = "123个", start = 0, ["end"] = 6, value = "123", unit = "个", written_unit = "个", modifier = "exact",
            key = { metric = "新引进产业项目", subject = "青禾市", period = "2021", status = "actual" } } } },
      }, evidence = { "a", "b" } },
      { facts = {
        { format = "auditor-facts/1", document = { id = "march", language = "zh", published = "2022-03-01" }, facts = {
          { id = "a", kind = "figure", text = "8.73亿元", start = 0, ["end"] = 9, value = "8.73", scale = "1e8", unit = "CNY", written_unit = "亿元",
            modifier = "exact", key = { metric = "一般公共预算收入", subject = "青禾市", period = "2021", status = "actual" } } } },
        { format = "auditor-facts/1", document = { id = "may", language = "zh", published = "2022-05-01" }, facts = {
          { id = "b", kind = "figure", text = "7.83亿元", start = 0, ["end"] = 9, value = "7.83", scale = "1e8", unit = "CNY", written_unit = "亿元",
            modifier = "exact", key = { metric = "一般公共预算收入", subject = "青禾市", period = "2021", status = "actual" } } } },
      }, evidence = { "a", "b" } },
    },
    accepts = {
      { facts = {
        { format = "auditor-facts/1", document = { id = "may", language = "zh", published = "2022-05-06" }, facts = {
          { id = "a", kind = "figure", text = "132个", start = 0, ["end"] = 6, value = "132", unit = "个", written_unit = "个", modifier = "exact",
            key = { metric = "新引进产业项目", subject = "青禾市", period = "2021", status = "actual" } } } },
        { format = "auditor-facts/1", document = { id = "june", language = "zh", published = "2022-06-01" }, facts = {
          { id = "b", kind = "figure", text = "132个", start = 0, ["end"] = 6, value = "132", unit = "个", written_unit = "个", modifier = "exact",
            key = { metric = "新引进产业项目", subject = "青禾市", period = "2021", status = "actual" } } } },
      } },
      { facts = {
        { format = "auditor-facts/1", document = { id = "march", language = "zh", published = "2022-03-01" }, facts = {
          { id = "a", kind = "figure", text = "8.73亿元", start = 0, ["end"] = 9, value = "8.73", scale = "1e8", unit = "CNY", written_unit = "亿元",
            modifier = "exact", key = { metric = "一般公共预算收入", subject = "青禾市", period = "2021", status = "actual" } } } },
        { format = "auditor-facts/1", document = { id = "may", language = "zh", published = "2022-05-01" }, facts = {
          { id = "b", kind = "figure", text = "8.7亿元", start = 0, ["end"] = 9, value = "8.7", scale = "1e8", unit = "CNY", written_unit = "亿元",
            modifier = "exact", key = { metric = "一般公共预算收入", subject = "青禾市", period = "2021", status = "actual" } } } },
      } },
    },
  },
  check = function(series, expect)
    for group in series:groups("period", "status", "verb") do
      for i = 2, #group do
        local earlier, later = group[i - 1], group[i]
        if earlier.document ~= later.document and not later.revised then
          expect(same(earlier, later), { as = { earlier = earlier, later = later } })
        end
      end
    end
  end,
}
