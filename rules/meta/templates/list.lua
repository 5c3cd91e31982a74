--- What the rule proves, in one sentence.
return rule {
  id       = "FAMILY/RULE",
  severity = "error",
  summary  = { zh = "数目与列举的项数不符", en = "a count disagrees with the items listed" },
  examples = {
    flags = {
      "园区有<count>3家</count>企业上榜，分别为<list>恒岳精工、湘江液压、金穗生物、德元新材</list>。",
      "共有<count>四个</count>镇受灾，分别是<list>青石镇、白水镇、南坪镇</list>。",
    },
    accepts = {
      "园区有4家企业上榜，分别为恒岳精工、湘江液压、金穗生物、德元新材。",
      "青石镇、白水镇、南坪镇等五个镇受灾。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("enumeration") do
      expect(counts(claim.list, claim.count), { from = claim })
    end
  end,
}
