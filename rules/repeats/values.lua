--- One thing stated several times has one value, in whatever unit.
local amounts = { figure = true, ordinal = true, duration = true }

return rule {
    id = "repeats/values",
    severity = "error",
    summary = { zh = "同一事项前后数值不一", en = "one thing is stated with different values" },
    examples = {
        flags = {
            "截至目前，全县已建成乡村图书室<fact>318个</fact>。\n\n馆长说：“截至目前，全县已建成乡村图书室<fact>381个</fact>，还会更多。”",
            "牧场面积<fact>3.6万亩</fact>，折合<fact>2700公顷</fact>。",
            "全区一季度工业投资<fact>196.4亿元</fact>。\n\n这<fact>169.4亿元</fact>的工业投资，三成投向装备制造。",
            "两县今年外送电量<fact>894亿千瓦时</fact>。\n\n负责人说，外送电量<fact>894万千瓦时</fact>，四成是绿电。",
        },
        accepts = {
            "全区一季度工业投资196.4亿元。\n\n二季度工业投资169.4亿元。",
            "南园区工业投资196.4亿元。\n\n北园区商业用房169.4亿元。",
            "截至目前，全县已建成乡村图书室318个。\n\n馆长说：“截至目前，全县已建成乡村图书室318个，还会更多。”",
            "牧场面积3.6万亩，折合2400公顷。",
            "去年全县建成农田4.2万亩。\n\n今年全县建成农田5.6万亩。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("repeat") do
            local facts = claim.facts
            if amounts[facts[1].kind] then
                expect(same(facts), { from = claim })
            end
        end
    end,
}
