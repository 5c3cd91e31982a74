--- One thing stated several times has one value, in whatever unit.
local amounts = { figure = true, ordinal = true, duration = true }

local function all_amounts(facts)
    for _, fact in ipairs(facts) do
        if not amounts[fact.kind] then
            return false
        end
    end
    return true
end

return rule {
    id = "repeats/values",
    severity = "error",
    summary = { zh = "同一事项前后数值不一", en = "one thing is stated with different values" },
    examples = {
        flags = {
            "截至目前，全县已建成乡村图书室<fact>318个</fact>。\n\n馆长说：“截至目前，全县已建成乡村图书室<fact>381个</fact>，还会更多。”",
            "牧场面积<fact>3.6万亩</fact>，折合<fact>2700公顷</fact>。",
        },
        accepts = {
            "截至目前，全县已建成乡村图书室318个。\n\n馆长说：“截至目前，全县已建成乡村图书室318个，还会更多。”",
            "牧场面积3.6万亩，折合2400公顷。",
            "去年全县建成农田4.2万亩。\n\n今年全县建成农田5.6万亩。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("repeat") do
            if all_amounts(claim.facts) then
                expect(same(claim.facts), { from = claim })
            end
        end
    end,
}
