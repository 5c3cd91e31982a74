#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

enum {
    BIRTH_VERB = 36,    /* bytes of what is told with a birth */
    BIRTH_WORD = 6,     /* bytes of its verb alone */
    NAME_GAP = 15       /* bytes between an age and the bracket behind its name */
};

/* The only birth of the draft, or of those the only one told before an age, in its paragraph or the one before: nobody else's is known there
** yet. */
static const moment *only_birth(const chronicle *c, const token *age)
{
    const moment *only = chronicle_only_birth(c), *before = NULL;
    for (uint32_t i = 0; only == NULL && i < c->birth_count && chronicle_token(c, c->births[i])->start < age->start; i++) {
        if (before != NULL)
            return NULL;
        before = c->births[i];
    }
    return only != NULL ? only : before != NULL && age->block <= before->block + 1 ? before : NULL;
}

/* Is an age that of the one person whose birth is told? "35岁的他", "30岁的NAME" with a name that stands by the birth. */
static bool is_theirs(const chronicle *c, const token *age, const moment *birth)
{
    view text = c->x->clean->text;
    uint32_t at = age->end, of = wordset_at(c->words->of, text, at, NULL);
    if (of == 0)
        return false;
    at += of;
    if (wordset_at(c->words->pronouns, text, at, NULL) > 0)
        return birth->block <= age->block;      /* who is born in a later paragraph is not yet "he" */
    if (at + 6 > text.length)
        return false;
    const block *b = &c->x->clean->blocks[birth->block];
    uint32_t end = birth->block == age->block ? age->start : b->end;
    return view_find(chronicle_between(c, b->start, end), (view){ text.start + at, 6 }) >= 0;
}

/* The birth told in the same sentence as an age, the nearest one; behind it, no semicolon parts them. */
static const moment *birth_beside(const chronicle *c, const token *age, const sentence *in)
{
    const moment *found = NULL;
    for (uint32_t i = 0; i < c->birth_count; i++) {
        const moment *m = c->births[i];
        const uint32_t start = chronicle_token(c, m)->start;
        if (m->in == in && (found == NULL || start < age->start) && (start < age->start || !chronicle_semicolon(c, age->end, start)))
            found = m;
    }
    return found;
}

/* Is the age told of its clause's own person, not of somebody with an age (22岁的李某) nor as a step (12岁进团)? */
static bool stands_alone(const chronicle *c, const token *age)
{
    view text = c->x->clean->text;
    if (wordset_at(c->words->of, text, age->end, NULL) > 0)
        return false;
    return !place_leads_han(text, age->end) || wordset_at(c->words->age_ends, text, age->end, NULL) > 0;
}

/* "18岁那年，也就是1978年": the date right behind an age. */
static const moment *date_of_age(const chronicle *c, const token *age, const sentence *in)
{
    uint32_t n = wordset_at(c->words->that_year, c->x->clean->text, age->end, NULL), at = age->end + n, i = chronicle_first(c, age->end);
    if (i + 1 < c->count && c->moments[i].relative && c->moments[i + 1].in == in
        && view_equal(chronicle_between(c, chronicle_token(c, &c->moments[i])->end, chronicle_token(c, &c->moments[i + 1])->start), VIEW("\xE6\x98\xAF")))
        i++;        /* 那年是1991年 */
    if (i == c->count || c->moments[i].in != in || c->moments[i].relative)
        return NULL;
    at = chronicle_skip_sign(c, n > 0 ? at : chronicle_clause_end(c, age->end, in->end), in->end);
    uint32_t is = wordset_at(c->words->that_is, c->x->clean->text, at, NULL);   /* 16岁进团，也就是1964年 */
    if (n == 0 && is == 0)
        return NULL;
    at += wordset_at(c->words->that_is, c->x->clean->text, at, NULL);
    return chronicle_token(c, &c->moments[i])->start == at ? &c->moments[i] : NULL;
}

/* Does no other year stand before an age in its sentence than that of a birth and the one it is told at? */
static bool only_dates(const chronicle *c, const token *age, const sentence *in, const moment *birth, const moment *at)
{
    for (uint32_t i = chronicle_first(c, in->start); i < c->count && c->moments[i].in == in && chronicle_token(c, &c->moments[i])->start < age->start; i++)
        if (&c->moments[i] != birth && &c->moments[i] != at && &c->moments[i] != at->base && !c->moments[i].relative && c->moments[i].fact != at->told)
            return false;
    return true;
}

/* "1970年19岁时拜师", "到2010年2月满六十岁退休": does an age stand right behind its date and before words for that time, or behind words that it is
** full then? */
static bool is_of_then(const chronicle *c, const token *age, const moment *at)
{
    const uint32_t full = chronicle_word_before(c, c->words->full, at->in->start, age->start, NULL);
    return chronicle_token(c, at)->end == age->start - full && (full > 0 || wordset_at(c->words->that_year, c->x->clean->text, age->end, NULL) > 0);
}

/* "1986年毕业，刚好22岁", "1993年退休，时年62岁": is the clause right behind a date's own an age that is told exactly, or as of then, and nothing else? */
static bool follows_exactly(const chronicle *c, const token *age, const moment *at)
{
    const wordset *const told[] = { c->words->full, c->words->aged_then };
    const uint32_t end = chronicle_clause_end(c, chronicle_token(c, at)->end, at->in->end);
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        const uint32_t word = chronicle_word_before(c, told[i], at->in->start, age->start, NULL);
        if (word > 0 && chronicle_skip_sign(c, end, at->in->end) == age->start - word)
            return true;
    }
    return false;
}

/* "作案时（2024年9月）38岁": the date in brackets right before an age. */
static const moment *bracketed_before(const chronicle *c, const token *age, const sentence *in)
{
    uint32_t i = chronicle_first(c, age->start);
    const moment *m = i > 0 ? &c->moments[i - 1] : NULL;
    if (m == NULL || m->in != in || m->birth)
        return NULL;
    view gap = chronicle_between(c, chronicle_token(c, m)->end, age->start);
    return view_equal(gap, VIEW(")")) || view_equal(gap, VIEW("\xEF\xBC\x89")) ? m : NULL;
}

/* Does another age of the sentence fit a birth, so that this one is another person's? "1950年出生的人75岁，最长寿的101岁". */
static bool another_fits(const chronicle *c, const token *age, const sentence *in, const moment *birth, const period *on)
{
    for (uint32_t i = in->first_token; i < in->first_token + in->token_count; i++) {
        const token *t = &c->x->tokens[i];
        uint32_t number;
        view unit_name;
        if (t != age && t->kind == TOKEN_AGE && chronicle_number(c, t, &number, &unit_name) && elapsed_admits(elapsed_age(birth->when, *on), number))
            return true;
    }
    return false;
}

/* Does another age stand nearer to a birth than this one? */
static bool age_between(const chronicle *c, const sentence *in, uint32_t birth, uint32_t age)
{
    for (uint32_t i = in->first_token; i < in->first_token + in->token_count; i++)
        if (c->x->tokens[i].kind == TOKEN_AGE && c->x->tokens[i].start > birth && c->x->tokens[i].start < age)
            return true;
    return false;
}

/* Is it the only age of its sentence? */
static bool only_age(const chronicle *c, const token *age, const sentence *in)
{
    for (uint32_t i = in->first_token; i < in->first_token + in->token_count; i++)
        if (c->x->tokens[i].kind == TOKEN_AGE && &c->x->tokens[i] != age)
            return false;
    return true;
}

/* "鲁某，53岁，…": whoever stands before the age, where the birth is told of the same. */
static bool named_alike(const chronicle *c, const token *age, const sentence *in, const moment *birth)
{
    const char *text = c->x->clean->text.start;
    uint32_t at = age->start;
    for (uint32_t sign = 1; sign <= 3 && at == age->start; sign += 2)
        if (at > in->start + 6 + sign && chronicle_skip_sign(c, at - sign, at) == at)
            at -= sign;
    if (at == age->start || at < in->start + 6 || !place_leads_han(c->x->clean->text, at - 3) || !place_leads_han(c->x->clean->text, at - 6))
        return false;
    return view_find(chronicle_between(c, birth->in->start, birth->in->end), (view){ text + at - 6, 6 }) >= 0;
}

/* "他1968年生在窑边": a birth told of the draft's own person. */
static bool main_person(const chronicle *c, const moment *birth)
{
    return chronicle_word_before(c, c->words->pronouns, birth->in->start, chronicle_token(c, birth)->start, NULL) > 0;
}

/* Does the sentence right behind that of an age start with a pronoun and its birth, and is no relative told of between? */
static bool next_sentence(const chronicle *c, const moment *birth, const token *age, const sentence *in)
{
    uint32_t start = birth != NULL ? chronicle_token(c, birth)->start : 0, length;
    if (birth == NULL || birth->in != in + 1
        || wordset_find(c->words->kin, (view){ c->x->clean->text.start, start }, age->end, start, &length, NULL) < start)
        return false;
    start -= chronicle_word_before(c, c->words->is_weekday, birth->in->start, start, NULL);      /* 她是1938年生人 */
    return start - chronicle_word_before(c, c->words->pronouns, birth->in->start, start, NULL) == birth->in->start;
}

/* "1953年生人，六十八岁，十四岁拜师", "25岁，2000年生": the clause right behind, or before, the birth is the age and nothing else. */
static bool next_clause(const chronicle *c, const token *age, const moment *birth)
{
    const uint32_t end = chronicle_token(c, birth)->end, stop = chronicle_clause_end(c, end, birth->in->end), start = chronicle_token(c, birth)->start;
    const uint32_t at = age->start - chronicle_word_before(c, c->words->full, birth->in->start, age->start, NULL);      /* 刚满18岁 */
    if (end > age->start)
        return stands_alone(c, age) && chronicle_skip_sign(c, age->end, birth->in->end) == start && stop - end <= BIRTH_WORD;
    return chronicle_skip_sign(c, stop, birth->in->end) == at && stands_alone(c, age) && stop - end <= BIRTH_VERB;
}

/* "55岁的曾广田（1968年生）": does the birth stand in brackets behind the name that an age is told of? */
static bool in_brackets(const chronicle *c, const token *age, const moment *birth)
{
    const uint32_t of = age->end + wordset_at(c->words->of, c->x->clean->text, age->end, NULL), start = chronicle_token(c, birth)->start;
    if (of == age->end || start <= of || start - of > NAME_GAP || chronicle_clause_end(c, of, start) < start)
        return false;
    const view name = chronicle_between(c, of, start);
    return view_ends(name, VIEW("\xEF\xBC\x88")) || view_ends(name, VIEW("("));
}

/* "68岁的老琴师阎九龄说。他1948年生人": the only age of a sentence that tells no date, and the next one's birth. */
static bool told_before(const chronicle *c, const token *age, const sentence *in, const moment *birth)
{
    uint32_t i = chronicle_first(c, in->start), length;
    view text = { c->x->clean->text.start, in->end };
    return (i == c->count || c->moments[i].in != in) && only_age(c, age, in) && next_sentence(c, birth, age, in)
           && wordset_at(c->words->of, c->x->clean->text, age->end, NULL) > 0
           && wordset_find(c->words->kin, text, in->start, in->end, &length, NULL) >= in->end;
}

/* "如今75岁", "眼下，66岁的他": is an age told of today? Not where its word stands right behind a date: 2021年10月年满60岁. */
static bool told_now(const chronicle *c, const token *age, const sentence *in)
{
    uint32_t at = age->start;
    const uint32_t now = chronicle_word_before(c, c->words->now, in->start, at, NULL), i = chronicle_first(c, at);
    if (now > 0)
        return i == 0 || chronicle_token(c, &c->moments[i - 1])->end != at - now || c->moments[i - 1].relative;
    for (uint32_t sign = 1; sign <= 3 && at == age->start; sign += 2)
        if (at > in->start + sign && chronicle_skip_sign(c, at - sign, at) == at)
            at -= sign;
    return at < age->start && chronicle_word_before(c, c->words->now, in->start, at, NULL) > 0
        && wordset_at(c->words->of, c->x->clean->text, age->end, NULL) > 0;
}

/* Ages told of today: 今年63岁. */
static uint32_t count_now(const chronicle *c)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < c->x->token_count; i++) {
        const token *t = &c->x->tokens[i];
        count += t->kind == TOKEN_AGE && chronicle_word_before(c, c->words->now, t->start > 30 ? t->start - 30 : 0, t->start, NULL) > 0;
    }
    return count;
}

/* "who was 21 years older": is an age of its sentence told apart from another person's? */
static bool has_two_persons(const chronicle *c, const sentence *in)
{
    for (uint32_t i = in->first_token; i < in->first_token + in->token_count; i++) {
        const token *t = &c->x->tokens[i];
        if (t->kind == TOKEN_AGE && chronicle_is_age_gap(c, t, in))
            return true;
    }
    return false;
}

/* "28岁那年，也就是2008年，他…": of the draft's own person, whose birth is told shortly before, and nobody's relative between. */
static bool tells_of(const chronicle *c, const token *age, const moment *at, const moment *birth)
{
    uint32_t length, from = birth->in->start, next = chronicle_skip_sign(c, chronicle_token(c, at)->end, at->in->end);
    return chronicle_token(c, birth)->end < age->start && age->block <= birth->block + 1 && wordset_at(c->words->pronouns, c->x->clean->text, next, NULL) > 0
        && wordset_find(c->words->kin, (view){ c->x->clean->text.start, age->start }, from, age->start, &length, NULL) >= age->start;
}

/* The birth told in the next sentence, of the one whose age this is; else the only one of the draft; else one told near it, which may be another's. */
static const moment *birth_elsewhere(const chronicle *c, const token *age, const sentence *in, bool *loose)
{
    for (uint32_t i = 0; i < c->birth_count && c->births[i]->in <= in + 1; i++)
        if (next_sentence(c, c->births[i], age, in) && only_age(c, age, in))
            return c->births[i];
    const moment *only = only_birth(c, age), *near = only != NULL ? only : chronicle_birth_of_name(c, age);
    *loose = near == NULL;
    return near != NULL ? near : chronicle_birth_near(c, age, in);
}

/* "1966年生，1985年进馆时十九岁，今年六十二岁": does another age between fit the birth at a date of its own? Then all are one person's. */
static bool same_between(const chronicle *c, const sentence *in, const moment *birth, const token *age)
{
    uint32_t others = 0, own = 0, number;
    view unit_name;
    for (const token *t = &c->x->tokens[in->first_token]; t < age; t++) {
        if (t->kind != TOKEN_AGE || t->start < chronicle_token(c, birth)->end)
            continue;
        const moment *at = chronicle_date_before(c, t->start, in);
        others++;
        if ((at == NULL || at == birth) && !stands_alone(c, t) && wordset_at(c->words->of, c->x->clean->text, t->end, NULL) == 0
            && chronicle_clause_begin(c, t->start, in->start) == t->start)
            own++;      /* 十一岁学戏: a step of the same life */
        else
            own += at != NULL && at != birth && !at->relative && chronicle_number(c, t, &number, &unit_name)
                   && elapsed_admits(elapsed_age(birth->when, at->when), number);
    }
    return others > 0 && own == others;
}

/* "born in 2012 ...; before him NAME, who won in 1999; NAME was 15 then": does whoever stands right before an age come up only behind
** the birth? */
static bool of_one_told_since(const chronicle *c, const token *age, const sentence *in, const moment *birth)
{
    enum { TWO = 6 };
    const uint32_t told = chronicle_token(c, birth)->end, at = age->start - TWO;
    if (age->start < told + 2 * TWO || birth->block != age->block || at < chronicle_clause_begin(c, age->start, in->start)
        || !place_leads_han(c->x->clean->text, at) || !place_leads_han(c->x->clean->text, at + 3))
        return false;
    view name = { c->x->clean->text.start + at, TWO };
    return view_find(chronicle_between(c, told, at), name) >= 0 && view_find(chronicle_between(c, c->x->clean->blocks[birth->block].start, told), name) < 0;
}

/* Is a birth that a later paragraph tells of somebody who does not come up before an age? */
static bool is_of_later_one(const chronicle *c, const token *age, const moment *birth)
{
    enum { NAME = 9, AROUND = 90, BACK = 600 };      /* bytes */
    const uint32_t block = c->x->clean->blocks[age->block].start, from = block + BACK < age->start ? age->start - BACK : block;
    const uint32_t start = birth->in->start, end = start + AROUND < birth->in->end ? start + AROUND : birth->in->end;
    if (chronicle_token(c, birth)->start < age->start || birth->block == age->block)
        return false;
    for (uint32_t at = start; at + NAME <= end; at++)
        if (place_leads_han(c->x->clean->text, at) && place_leads_han(c->x->clean->text, at + 3) && place_leads_han(c->x->clean->text, at + 6)
            && view_find(chronicle_between(c, from, age->start), chronicle_between(c, at, at + NAME)) >= 0)
            return false;
    return true;
}

static void read_age(chronicle *c, const token *t, const sentence *in, uint32_t number)
{
    bool loose = false;
    const moment *beside = birth_beside(c, t, in), *birth = beside != NULL ? beside : birth_elsewhere(c, t, in, &loose);
    const moment *behind = date_of_age(c, t, in), *at = behind != NULL ? behind : bracketed_before(c, t, in);
    if (at == NULL)
        at = chronicle_date_of_age(c, t->start, in);
    bool lifetime = chronicle_word_before(c, c->words->died, in->start, t->start, NULL) > 0;
    bool now = told_now(c, t, in), alone = stands_alone(c, t);
    /* 38岁的女儿，1976年出生: no other date, so it is told of today; 案发时27岁 is not. */
    bool then = chronicle_word_before(c, c->words->then, in->start, t->start, NULL) > 0;
    bool attributive = wordset_at(c->words->of, c->x->clean->text, t->end, NULL) > 0;
    const bool bracketed = beside != NULL && in_brackets(c, t, beside);
    if (bracketed && at != NULL && at->when.from.year == c->x->published.from.year)
        at = NULL;      /* 9月10日，55岁的他（1968年生）… */
    bool implied = !now && beside != NULL && at == NULL && !then && (alone || attributive);
    now = now || implied;
    if (attributive && birth != NULL && chronicle_token(c, birth)->start < t->start
        && wordset_at(c->words->kin, c->x->clean->text, t->end + wordset_at(c->words->of, c->x->clean->text, t->end, NULL), NULL) > 0)
        return;     /* 74岁的老伴 */
    bool before = beside == NULL && birth != NULL && told_before(c, t, in, birth);
    bool named = before || (beside == NULL && birth != NULL && at == NULL && alone && named_alike(c, t, in, birth));
    now = now || named;
    if (now && (at == NULL || !at->relative))
        at = NULL;
    if (at != NULL && behind == NULL && at->relative
        && (wordset_at(c->words->that_year, c->x->clean->text, t->end, NULL) > 0
            || age_between(c, in, chronicle_token(c, at)->start, t->start)))
        return;     /* 今年58岁，…，25岁那年: of another year than this one */
    if (at != NULL && at->relative && birth != NULL && at->when.from.year == birth->when.from.year)
        return;     /* "born in 1965, that year ...": of another year told before */
    if (birth == NULL || (at == NULL && (!now || c->x->published.from.year == 0)))
        return;
    const bool exact = (now || at->relative) && chronicle_word_before(c, c->words->full, in->start, t->start, NULL) > 0;      /* 今年刚满16岁 */
    if (exact && at != NULL && at->told == at->fact && c->x->published.from.year == at->when.from.year)
        at = NULL;
    period on = at != NULL ? at->when : c->x->published;
    bool fits = elapsed_admits(lifetime ? elapsed_age_nominal(birth->when, on) : elapsed_age(birth->when, on), number);
    bool pronoun = chronicle_word_before(c, c->words->pronouns, in->start, t->start, NULL) > 0;
    /* 1956年考上大学时18岁 is told of that year; "1970年生，2008年当支书，54岁" is not. */
    bool told = at != NULL && (!at->relative || at->told != at->fact) && (alone || is_of_then(c, t, at))
        && (then || chronicle_clause_begin(c, t->start, in->start) <= chronicle_token(c, at)->start
            || (follows_exactly(c, t, at) && (beside == NULL || !chronicle_holds(c, c->words->kin, chronicle_token(c, beside)->end, t->start))));
    bool same = at == NULL || (at->relative && next_sentence(c, birth, t, in));     /* 罗某今年63岁。他1968年生在窑边 */
    named = named || (now && beside == NULL && same && birth != NULL && main_person(c, birth) && c->now_ages == 1);
    named = named || (now && beside == NULL && attributive && birth != NULL && only_age(c, t, in) && next_sentence(c, birth, t, in));
    if (beside != NULL && chronicle_of_kin(c, in, beside, t->start)) {
        beside = NULL;      /* 儿子1990年出生 tells nothing of the others' ages */
        named = false;
    }
    if (beside != NULL && !fits && (at == NULL || at->when.from.year == c->x->published.from.year)
        && age_between(c, in, chronicle_token(c, beside)->start, t->start) && !(now && alone && same_between(c, in, beside, t)))
        beside = NULL;      /* 1962年生的老沙58岁，最小的队员24岁 */
    if (beside != NULL && now && another_fits(c, t, in, birth, &on))
        beside = NULL;
    if (!fits && at != NULL && chronicle_year_guessed(c, at))
        return;
    if (!fits && beside != NULL && chronicle_token(c, beside)->end < t->start && chronicle_semicolon(c, chronicle_token(c, beside)->end, t->start)
        && age_between(c, in, chronicle_token(c, beside)->start, t->start))
        return;     /* 叶某1995年生，今年26岁；童某今年55岁，2011年当选时45岁 */
    if (!fits && ((at != NULL && chronicle_repeats_loosely(c, at)) || of_one_told_since(c, t, in, birth)
                  || (!named && chronicle_birth_of_another(c, birth, t, in))
                  || (lifetime && beside == NULL && (another_fits(c, t, in, birth, &on) || chronicle_life_of_another(c, birth, t, in)))))
        return;
    bool he = behind != NULL && birth != NULL && birth == only_birth(c, t) && tells_of(c, t, behind, birth);
    bool theirs = he || (lifetime && !is_of_later_one(c, t, birth) && !has_two_persons(c, in)) || named
                  || (beside != NULL && (!implied || bracketed || only_age(c, t, in) || next_clause(c, t, beside))
                      && (now || exact || at->relative || behind != NULL))
                  || is_theirs(c, t, birth)
                  || (told && (beside != NULL || next_sentence(c, birth, t, in)) && only_dates(c, t, in, birth, at))
                  || (at != NULL && alone && pronoun && birth == only_birth(c, t));
    const int apart = on.from.year - birth->when.from.year, off = chronicle_slack(at) + 1;
    if (apart < 0)
        return;     /* somebody else was sixteen before this one was born */
    if (!fits && chronicle_slack(at) > 0 && (int)number >= apart - off && (int)number <= apart + off)
        return;
    const bool goes_on = alone && (now || told) && chronicle_goes_on(c, birth, t, in) && only_dates(c, t, in, birth, at)
                         && chronicle_is_one_digit(number, (uint32_t)apart);
    const bool of_then = beside != NULL && birth == beside && at != NULL && alone && follows_exactly(c, t, at)
                         && chronicle_is_one_digit(number, (uint32_t)apart)
                         && !chronicle_holds(c, c->words->kin, chronicle_token(c, birth)->end, t->start);
    theirs = (theirs && !loose) || goes_on || of_then;
    if (fits
        || (theirs
            && (lifetime || (exact && birth->precision <= PRECISION_MONTH) || (int)number < apart - 1
                || (int)number > apart + 1))) /* ages are counted by the year, too */
        chronicle_claim_span(c, birth->told, at != NULL ? chronicle_date_fact(c, at) : FACT_NONE, t->fact,
                             lifetime ? "chronicle/lifetime" : "chronicle/age", fits ? 90 : 80);
}

/* "我是1983年的，今年四十二岁", "大桥1995年通车 … 桥三十岁": confirmed only, for nothing says that it is a birth. */
static void confirm_age(chronicle *c, const token *t, const sentence *in, uint32_t number)
{
    for (uint32_t i = chronicle_first(c, in->end); i > 0 && c->moments[i - 1].block == t->block; i--) {
        const moment *m = &c->moments[i - 1];
        bool from = wordset_at(c->words->of, c->x->clean->text, chronicle_token(c, m)->end, NULL) > 0 ? m->in == in : m->founding != 0;
        if (!from || m->relative || m->precision == PRECISION_PERIOD || !elapsed_admits(elapsed_age(m->when, c->x->published), number))
            continue;
        chronicle_claim_span(c, m->fact, FACT_NONE, t->fact, "chronicle/age", 60);
        return;
    }
}

/* Does its clause say that an age was not reached yet: "a month short of 19"? */
static bool is_unreached(const chronicle *c, const token *t, const sentence *in)
{
    uint32_t length;
    view text = { c->x->clean->text.start, t->start };
    return wordset_find(c->words->age_unreached, text, chronicle_clause_begin(c, t->start, in->start), t->start, &length, NULL) < t->start;
}

void chronicle_ages(chronicle *c)
{
    extraction *x = c->x;
    c->now_ages = chronicle_only_birth(c) != NULL ? count_now(c) : 0;
    for (uint32_t i = 0; c->count > 0 && i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        const sentence *in = t->kind == TOKEN_AGE ? place_sentence(x, t->start) : NULL;
        uint32_t number;
        view unit_name;
        if (in != NULL && chronicle_is_age_gap(c, t, in))
            continue;       /* 比她小一岁 */
        if (in == NULL || t->fact == FACT_NONE || !chronicle_number(c, t, &number, &unit_name) || chronicle_read_life(c, t, in)
            || is_unreached(c, t, in))
            continue;
        if (c->birth_count > 0)
            read_age(c, t, in, number);
        else if (x->published.from.year != 0)
            confirm_age(c, t, in, number);
    }
}
