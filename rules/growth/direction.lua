--- A word that says which way a value went agrees with the two values.
return rule {
    id = "growth/direction",
    severity = "error",
    summary = { zh = "升降用词与前后数值相反", en = "a word of direction contradicts the two values" },
    examples = {
        flags = {
            "教学点由<from>42个</from>减少到<to>51个</to>。",
            "合唱队的名次由全区第<from>5位</from>跃升至第<to>8位</to>。",
        },
        accepts = {
            "教学点由51个减少到42个。",
            "合唱队的名次由全区第8位跃升至第5位。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("change") do
            if claim.from and claim.to and claim.direction and not (claim.rate or claim.difference or claim.times or claim.doublings) then
                local rising = claim.direction == "up"
                if claim.to.kind == "ordinal" then
                    rising = not rising
                end
                expect(rising and at_most(claim.from, claim.to) or at_most(claim.to, claim.from), { from = claim })
            end
        end
    end,
}
