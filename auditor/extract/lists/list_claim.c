#include "extract/lists/list_parts.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"
#include "extract/words/glyph.h"

/* The claim that a list has so many items, and when it is left unsaid. */

uint32_t list_count_fact(list_reader *r, const list_count *c)
{
    extraction *x = r->x;
    for (uint32_t i = place_token(x, c->start > 30 ? c->start - 30 : 0); i < x->token_count && x->tokens[i].start <= c->start; i++)
        if (x->tokens[i].number_start == c->start && x->tokens[i].fact != FACT_NONE
            && (x->tokens[i].kind == TOKEN_AMOUNT || x->tokens[i].kind == TOKEN_ORDINAL))
            return x->tokens[i].fact;
    view text = x->clean->text;
    const unit own = { .name = { text.start + c->number_end, c->end - c->number_end }, .factor = exact_integer(1), .count = true };
    const unit *known = unit_table_find(language_units(x->language), own.name);
    figure f = {
        .print = { .digits = c->value, .denominator = 1, .modifier = MODIFIER_EXACT, .nature = NATURE_POINT },
        .number_start = text_source_start(x->clean, c->start),
        .number_end = text_source_end(x->clean, c->number_end),
        .table = FACT_NONE,
        .unit = builder_unit(x->builder, known != NULL ? known : &own),
        .written_unit = builder_word(x->builder, own.name),
    };
    return place_fact(x, FACT_FIGURE, c->start, c->end, &f);
}

/* Does every item start with a count of its own, not all of one (一位老人、两位学生)? Then the things are more than the items. */
static bool counts_itself(const list_words *w, view text, const list_cuts *c)
{
    uint32_t own = 0, several = 0, value;
    for (uint32_t i = 0; i < c->count; i++) {
        uint32_t at = c->items[i].start, used = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value);
        const uint32_t name = used > 0 ? wordset_at(w->number_names, text, at + used, NULL) : 0;
        const bool named = name > 0 && wordset_at(w->owned, text, at + used + name, NULL) > 0;      /* 二队的郑好 */
        bool counts = used > 0 && !named && wordset_at(w->things, text, at + used, NULL) > 0;
        own += counts;
        several += counts && value > 1;
    }
    return own == c->count && several > 0;
}

/* "《渡口》《借粮》，最早的一台…": titles, and what follows is none. */
static bool end_as_titles(view text, const list_cuts *l, uint32_t next)
{
    for (uint32_t i = 0; i < l->count; i++)
        if (!list_is_title(text, l->items[i]))
            return false;
    return !list_is_title(text, (list_piece){ next, list_skip_bracket(text, next) });
}

/* "小学扩建、医院改造，群众满意率98.2%。": does a clause with a rate end the sentence behind items without any figure? Then it is none. */
static bool rate_follows(const extraction *x, const list_cuts *l)
{
    const view text = x->clean->text;
    const uint32_t end = l->items[l->count - 1].end, first = place_token(x, l->items[0].start), next = place_token(x, end);
    const token *t = &x->tokens[next];
    bool figures = false;
    for (uint32_t i = first; i < next; i++)
        figures = figures || x->tokens[i].fact != FACT_NONE;     /* 零工 holds a numeral, and none */
    if (figures || next == x->token_count || t->kind != TOKEN_PERCENT)
        return false;
    for (uint32_t at = end + list_clause_sign(text, end); at < t->start; at += utf8_step(text, at))
        if (list_clause_sign(text, at) > 0 || place_ends_sentence(text, at))
            return false;
    return t->end < text.length && place_ends_sentence(text, t->end);
}

/* "退款难120件、售后推诿61件": does every item end with a figure? Then the last one is told as the others are. */
static bool all_counted(const extraction *x, const list_cuts *l)
{
    for (uint32_t i = 0; i < l->count; i++) {
        const uint32_t t = place_token(x, l->items[i].end);
        if (t == 0 || x->tokens[t - 1].kind != TOKEN_AMOUNT || x->tokens[t - 1].end != l->items[i].end || x->tokens[t - 1].start <= l->items[i].start)
            return false;
    }
    return true;
}

/* "三个徒弟：甲、乙、丙，丙去了城里": does one of the items start there again? */
static bool starts_item(view text, const list_cuts *l, uint32_t at)
{
    for (uint32_t i = 0; i < l->count; i++)
        if (list_letters(text, l->items[i]) >= 2
            && view_starts((view){ text.start + at, text.length - at }, (view){ text.start + l->items[i].start, l->items[i].end - l->items[i].start }))
            return true;
    return false;
}

/* Is an item several (赵家婆媳, 两所幼儿园), or does the sentence go on behind the last one, and may tell of one more? */
static bool may_be_more(const extraction *x, const list_words *w, const list_cuts *l)
{
    const view text = x->clean->text;
    const bool counted = all_counted(x, l);
    for (uint32_t i = 0; i < l->count; i++) {
        uint32_t length, value;
        if (wordset_find(w->several, (view){ text.start, l->items[i].end }, l->items[i].start, l->items[i].end, &length, NULL) < l->items[i].end)
            return true;
        for (uint32_t at = l->items[i].start; !l->done && !counted && at < l->items[i].end; at += utf8_step(text, at)) {
            uint32_t used = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value);
            if (used > 0 && value > 1 && !numeral_before(text, at) && wordset_at(w->things, text, at + used, NULL) > 0
                && wordset_at(w->number_names, text, at + used, NULL) == 0 && i + 1 == l->count)
                return true;
        }
    }
    if (l->done)
        return false;
    uint32_t end = l->items[l->count - 1].end, sign = list_clause_sign(text, end);
    bool told = wordset_at(w->of_all, text, end + sign, NULL) > 0 || wordset_at(w->complete, text, end + sign, NULL) > 0
                || starts_item(text, l, end + sign) || rate_follows(x, l);
    bool comma = view_starts((view){ text.start + end, sign }, VIEW("\xEF\xBC\x8C")) || view_starts((view){ text.start + end, sign }, VIEW(","));
    if (view_starts((view){ text.start + end, text.length - end }, VIEW("\xE2\x80\x94\xE2\x80\x94")))
        return wordset_at(w->goes_on, text, end + 6, NULL) > 0;     /* 甲厂、乙厂——和一家合作社 */
    return list_goes_on(w, text, end) || (comma && l->least == l->count && !told && !end_as_titles(text, l, end + sign));      /* 甲、乙和丙 ends the list */
}

/* "身体健康、无犯罪记录算一条": does the last item alone end with a count? Then it is told of several. */
static bool ends_counted(const extraction *x, const list_cuts *l)
{
    uint32_t counted = 0;
    for (uint32_t i = 0; i < l->count; i++) {
        uint32_t t = place_token(x, l->items[i].end);
        const token *last = t > 0 ? &x->tokens[t - 1] : NULL;
        bool own = last != NULL && last->kind == TOKEN_AMOUNT && last->start > l->items[i].start && last->end == l->items[i].end;
        if (own && i + 1 < l->count)
            return false;
        counted += own;
    }
    return counted == 1;
}

/* "四出戏：《甲》《乙》，晚年又唱了《丙》《丁》": does an item begin with a title and go on behind it to another one? */
static bool runs_on(view text, const list_cuts *l)
{
    for (uint32_t i = 0; i < l->count; i++) {
        const view own = { text.start + l->items[i].start, l->items[i].end - l->items[i].start };
        const ptrdiff_t close = view_find(own, VIEW("\xE3\x80\x8B"));      /* 》 */
        if (view_starts(own, VIEW("\xE3\x80\x8A")) && close > 0
            && view_find((view){ own.start + close, own.length - (size_t)close }, VIEW("\xE3\x80\x8A")) >= 0)
            return true;
    }
    return false;
}

/* "校名改过五次：" and six names: times that something changed lie between what it was. */
static bool are_between(const list_reader *r, const list_count *c, const list_cuts *l)
{
    const view text = r->x->clean->text;
    const uint32_t stop = c->end;
    return l->count == c->value + 1 && !glyph_digit((uint32_t)text.start[l->items[0].start])
        && wordset_before(r->words->occasions, (view){ text.start + c->start, stop - c->start }, stop - c->start, NULL) > 0;
}

/* 苏南运河二级航道、宿连三级航道: does an item name a grade by the word that the count goes by? Then it counts nothing, either. */
static bool is_grade(const list_reader *r, const list_count *c, const list_cuts *l)
{
    enum { LETTER = 3 };
    const view text = r->x->clean->text, measure = { text.start + c->number_end, LETTER };
    if (l->numbered || c->number_end + LETTER > text.length || !wordset_has(r->words->numbered_names, measure))
        return false;
    for (uint32_t i = 0; i < l->count; i++)
        for (uint32_t at = l->items[i].start, n, value; at < l->items[i].end; at += n > 0 ? n : utf8_step(text, at)) {
            n = numeral_at(text, at, NUMERAL_DIGITS | NUMERAL_HAN, &value);
            if (n > 0 && at + n != c->number_end && view_starts((view){ text.start + at + n, text.length - at - n }, measure))
                return true;
        }
    return false;
}

void list_claim(list_reader *r, const list_count *c, const list_cuts *l, const char *pattern, uint8_t confidence)
{
    extraction *x = r->x;
    view text = x->clean->text;
    builder *b = r->x->builder;
    if (!list_fits(l, c->value) && is_grade(r, c, l))
        return;
    if (!list_fits(l, c->value) && (ends_counted(x, l) || runs_on(text, l) || are_between(r, c, l)))
        return;
    if (!list_fits(l, c->value) && ((!l->numbered && counts_itself(r->words, text, l)) || (l->count < c->value && may_be_more(x, r->words, l))))
        return;
    list detail = { .count = l->count, .least = l->least, .most = l->most, .open = l->open };
    for (uint32_t i = 0; i < l->count; i++) {
        item one = {
            .text = builder_word(b, (view){ text.start + l->items[i].start, l->items[i].end - l->items[i].start }),
            .start = text_source_start(x->clean, l->items[i].start),
            .end = text_source_end(x->clean, l->items[i].end),
        };
        uint32_t index = builder_item(b, &one);
        if (i == 0)
            detail.first = index;
    }
    uint32_t start = l->items[0].start, end = l->items[l->count - 1].end;
    uint32_t listed = place_fact(x, FACT_LIST, start, end, &detail);
    operand operands[] = { { list_count_fact(r, c), ROLE_COUNT }, { listed, ROLE_LIST } };
    claim made = {
        .start = text_source_start(x->clean, c->start < start ? c->start : start),
        .end = text_source_end(x->clean, c->end > end ? c->end : end),
        .kind = CLAIM_ENUMERATION,
        .pattern = builder_word(b, view_of(pattern)),
        .confidence = confidence,
    };
    if (operands[0].fact != FACT_NONE && listed != FACT_NONE)
        builder_claim(b, &made, operands, 2);
}

bool list_fits(const list_cuts *l, uint32_t count)
{
    return l->open ? count >= l->least : count >= l->least && count <= l->most;
}

uint32_t list_distance(const list_cuts *l, uint32_t count)
{
    return count < l->least ? l->least - count : count > l->most ? count - l->most : 0;
}

void list_mark_twice(const list_reader *r, const list_cuts *l)
{
    const view text = r->x->clean->text;
    for (uint32_t i = 0; i < l->count; i++)
        for (uint32_t k = i + 1; k < l->count; k++) {
            const list_piece a = l->items[i], b = l->items[k];
            if (list_letters(text, a) < 2 || !view_equal((view){ text.start + a.start, a.end - a.start }, (view){ text.start + b.start, b.end - b.start }))
                continue;
            place_mark(r->x, "repeated-item", a.start, a.end);
            place_mark(r->x, "repeated-item", b.start, b.end);
            return;
        }
}
