--- A mean is the sum of its values over their number; a median is the one in the middle of them.
return rule {
    id = "totals/mean",
    severity = "error",
    summary = { zh = "平均数、中位数与所列数值不符", en = "a mean, or a median, disagrees with the values it is of" },
    examples = {
        flags = {
            "五场比赛得分为<parts>97</parts>、<parts>93</parts>、<parts>90</parts>、<parts>101</parts>、<parts>91</parts>，场均<ratio>96.4分</ratio>。",
            "5例成年男性的身高为<parts>168</parts>、<parts>171</parts>、<parts>165</parts>、<parts>174</parts>、<parts>172厘米</parts>，平均身高<ratio>172厘米</ratio>。",
            "雪林<parts>4320件</parts>、石门<parts>3610件</parts>、木底<parts>2450件</parts>、达坝<parts>1880件</parts>，四个村平均每村<ratio>3200件</ratio>。",
            "四个组采摘了<parts>320</parts>、<parts>285</parts>、<parts>410</parts>、<parts>345斤</parts>，平均每组<ratio>380斤</ratio>。",
      "东闸开启<parts>42次</parts>、西闸<parts>36次</parts>、南闸<parts>24次</parts>，三闸平均<ratio>37次</ratio>。",
      "雨量最大的四个站是石桥<parts>352毫米</parts>、沙井<parts>318毫米</parts>、青川<parts>276毫米</parts>和茅店<parts>214毫米</parts>，四站平均<ratio>312毫米</ratio>，石桥比沙井多34毫米。",
            "六个班的捐书数分别为<parts>120册</parts>、<parts>135册</parts>、<parts>98册</parts>、<parts>142册</parts>、<parts>110册</parts>和<parts>115册</parts>，班平均<ratio>130册</ratio>。",
            "首日进馆<parts>4.8万人次</parts>，次日<parts>5.2万人次</parts>，两天平均<ratio>5.3万人次</ratio>。",
            "水样上午测得<parts>12.4毫克</parts>，下午测得<parts>13.6毫克</parts>，两次平均<ratio>13.5毫克</ratio>。",
            "三名裁判打分为<parts>9.25分</parts>、<parts>9.40分</parts>、<parts>9.10分</parts>，平均得分<ratio>9.35分</ratio>。",
            "2022年降水<parts>640毫米</parts>，2023年<parts>720毫米</parts>，2024年<parts>593毫米</parts>，三年平均<ratio>671毫米</ratio>。",
            "外援罗伊三场决赛分别得到<parts>24分</parts>、<parts>16分</parts>和<parts>19分</parts>，场均<ratio>21.7分</ratio>，当选最佳球员。",
            "巡演的四场演出分别卖出<parts>820张</parts>、<parts>760张</parts>、<parts>905张</parts>、<parts>715张</parts>票，场均<ratio>840张</ratio>。",
            "五个班组全年完成检修分别为310件、325件、<facts>338件</facts>、372件、385件，中位数为<facts>325件</facts>。",
            "七个泵站本月抽水分别为42万方、57万方、38万方、<facts>45万方</facts>、61万方、33万方、49万方，中位数是<facts>49万方</facts>。",
            "三个果园的亩产分别为2160公斤、<facts>2310公斤</facts>、2480公斤，三个果园的中位数为<facts>2480公斤</facts>。",
            "五家门店分别卖出<parts>320箱</parts>、<parts>350箱</parts>、<parts>360箱</parts>、<parts>390箱</parts>、<parts>430箱</parts>，简单平均为<ratio>390箱</ratio>。",
            "四个码头的泊位费分别为<parts>620元</parts>、<parts>680元</parts>、<parts>740元</parts>、<parts>800元</parts>，算术平均为<ratio>730元</ratio>。",
            "五个示范园的出园价分别为每公斤<parts>5.8元</parts>、<parts>6.0元</parts>、<parts>6.2元</parts>、<parts>6.4元</parts>、<parts>7.1元</parts>，简单平均为<ratio>6.5元</ratio>。",
            "五场比赛，红队得分分别为102、88、95、87、98，场均94分；蓝队为<parts>97</parts>、<parts>93</parts>、<parts>90</parts>、<parts>101</parts>、<parts>91</parts>，场均<ratio>96.4分</ratio>。",
            "五个片区的拍摄次数依次为<parts>3.2</parts>、<parts>4.1</parts>、<parts>2.8</parts>、<parts>5.4</parts>、<parts>4.5</parts>，五区简单平均<ratio>4.6次</ratio>。",
            "跑这条线的一共五个人。除了<parts>58岁</parts>的老秦，其余四位分别是<parts>47岁</parts>、<parts>39岁</parts>、<parts>31岁</parts>和<parts>25岁</parts>，平均年龄<ratio>42岁</ratio>。",
            "四位评委打出<parts>88分</parts>、<parts>91分</parts>、<parts>90分</parts>、<parts>95分</parts>，平均<ratio>93分</ratio>。",
            "一周七天的步数是<parts>8200</parts>、<parts>9100</parts>、<parts>7600</parts>、<parts>10300</parts>、<parts>6900</parts>、<parts>12000</parts>和<parts>8400步</parts>，平均每天<ratio>9500步</ratio>。",
            "节前的五个交易日（2月8日至12日，五天连拍），成交量依次为<parts>620万</parts>枝、<parts>680万</parts>枝、<parts>710万</parts>枝、<parts>590万</parts>枝和<parts>550万</parts>枝，日均<ratio>650万</ratio>枝。",
        },
        accepts = {
            "三个科室候诊24分钟、31分钟、19分钟，三个科室平均21分钟。",
            "三只基金收益3.2%、4.5%、2.8%，平均收益3.9%。",
            "四个乡镇的单产依次为412、435、398、460公斤，平均单产420公斤。",
            "四个组采摘了320、285、410、345斤，平均每人38斤。",
            "雪林4320件、石门3610件，其余各村略少，六个村平均每村2800件。",
      "四块田亩产分别为510公斤、520公斤、490公斤和500公斤，四块平均508公斤。",
      "五个班平均分分别为81分、84分、79分、88分和90分，五班平均84.1分。",
      "三个渡口票价分别为12元、15元和20元，三个渡口平均14元。",
            "五个班组全年完成检修分别为310件、325件、338件、372件、385件，中位数为338件。",
            "七个泵站本月抽水分别为42万方、57万方、38万方、45万方、61万方、33万方、49万方，中位数是45万方。",
            "四个班组全年完成检修分别为310件、325件、338件、372件，中位数为331件。",
            "前五个班组全年完成检修分别为310件、325件、338件、372件、385件，全厂中位数为325件。",
            "检修最多的五个班组分别为310件、325件、338件、372件、385件，各班组的中位数为296件。",
            "五家门店分别卖出320箱、350箱、360箱、390箱、430箱，简单平均为370箱。",
            "五家门店分别卖出320箱、350箱、360箱、390箱、430箱，按客流加权平均为390箱。",
            "全县农户收入的中位数为3.2万元，五个示范村分别为3.1万元、3.3万元、3.5万元、3.8万元、4.2万元。",
            "三个班的平均分分别为82.0分、85.0分和88.0分，班平均85.6分。",
            "四个渡口的客流分别为1.2万、2.4万、1.8万和3.0万人次，渡口平均2.1万人次。",
            "外援罗伊三场决赛分别得到24分、16分和19分，场均19.7分，当选最佳球员。",
            "巡演的四场演出分别卖出820张、760张、905张、715张票，场均800张。",
            "外援罗伊最近三场分别得到31分、28分和35分，场均24.7分，位列联盟第五。",
            "四场热身赛分别进账12分、15分、18分、21分，联赛场均19.2分。",
            "展览头三天分别接待1240人、1650人、1430人，日均1280人。",
            "首日进馆4.8万人次，次日5.2万人次，两天平均5.0万人次。",
            "水样上午测得12.4毫克，下午测得13.6毫克，两次平均13.0毫克。",
            "周一到周五每天来210人、225人、198人、240人、227人，日均220人。",
            "首日进馆4.8万人次，次日5.2万人次，假期日均5.9万人次。",
            "去年三个季度销量320台、350台、380台，今年季均351台。",
            "三场热身赛观众分别为8200人、9100人、7600人，正式比赛场均8310人。",
            "主力三人得分28分、22分、19分，全队人均24分。",
            "第一天平均雨量96毫米，最大为东站238毫米；第二天平均41毫米，最大为西站127毫米，两天合计平均137毫米。",
            "五场比赛，红队得分分别为102、88、95、87、98，场均94分；蓝队为97、93、90、101、91，场均94.4分。",
            "四位评委打出88分、91分、90分、95分，去掉一个最高分和一个最低分，平均90.5分。",
            "三名新人分别是22岁、25岁、31岁，全队平均28岁。",
            "全县十二个乡镇，其中镇八个、乡四个，辖一百九十二个行政村，平均每个乡镇十六个村。",
            "前三场得31分、28分、35分，场均25.2分排联盟第八。",
            "四个班平均分分别为82.3分、79.5分、85.1分、80.4分，年级平均81.2分。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("ratio") do
            if not claim.numerator then
                expect(equal(claim.ratio, sum(claim.parts) / #claim.parts), { from = claim })
            end
        end
        for claim in doc:claims("repeat") do
            if claim.pattern == "repeat/median" then
                expect(same(claim.facts), { from = claim })
            end
        end
    end,
}
