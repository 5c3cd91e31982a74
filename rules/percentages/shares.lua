--- Shares that make up one whole come to 100 %.
return rule {
    id = "percentages/shares",
    severity = "error",
    summary = { zh = "各项占比之和不是100%", en = "shares of one whole do not come to 100 %" },
    examples = {
        flags = {
            "用途构成中，住宅占<share>52.4%</share>，商业占<share>27.3%</share>，工业占<share>14.6%</share>，其他占<share>9.1%</share>。",
            "客源中，本市占<share>61%</share>，外市占<share>29%</share>，外省占<share>17%</share>。",
        },
        accepts = {
            "用途构成中，住宅占52.4%，商业占27.3%，工业占14.6%，其他占5.7%。",
            "问及困难（可多选），缺资金的占71.2%，缺人手的占58.9%，缺订单的占33.4%。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("shares") do
            local hundred = claim.shares[1].unit and 1 or 100
            expect(equal(sum(claim.shares), hundred), { from = claim })
        end
    end,
}
