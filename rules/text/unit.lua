--- A number without its unit, where its neighbours have one.
return rule {
  id       = "text/unit",
  severity = "warning",
  summary  = { zh = "并列的数字中有一个缺少单位", en = "one of several parallel numbers lacks its unit" },
  examples = {
    flags = {
      "三个镇分别完成投资3.5亿元、<mark>2.8</mark>、4.1亿元。",
      "前三个月的产量为120吨、<mark>135</mark>、141吨。",
    },
    accepts = {
      "三个镇分别完成投资3.5亿元、2.8亿元、4.1亿元。",
      "前三个月的产量分别为120、135、141吨。",
    },
  },
  check = function(doc, expect)
    for mark in doc:marks { mark = "missing-unit" } do
      suspect({ mark = mark }, { zh = "前后两数都有单位", en = "the numbers on both sides have a unit" })
    end
  end,
}
