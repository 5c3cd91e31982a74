--- What is said to be more is not less.
return rule {
    id = "order/comparison",
    severity = "error",
    summary = { zh = "比较关系与数值相反", en = "a comparison contradicts its figures" },
    examples = {
        flags = {
            "全年线上销售<greater>2.6亿元</greater>，超过线下的<smaller>3.1亿元</smaller>。",
            "全年新增专利<smaller>96件</smaller>，累计拥有专利<greater>81件</greater>。",
        },
        accepts = {
            "全年线上销售3.1亿元，超过线下的2.6亿元。",
            "全年新增专利96件，累计拥有专利381件。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("order") do
            expect(at_most(claim.smaller, claim.greater), { from = claim })
        end
    end,
}
