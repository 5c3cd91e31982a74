#include "extract/ratios/per_what.h"

#include "base/utf8.h"
#include "extract/claims/claims.h"
#include "extract/language.h"
#include "extract/stages.h"

enum { SINGLE_REACH = 4, SPREAD_REACH = 10, CHARACTER = 3 /* bytes */ };

/* The class of words that stand behind all that a value is for. */
enum { ALL_BEFORE = 2 };

bool per_is_value(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && m->use != USE_ASIDE && (m->flags & MENTION_CELL) == 0;
}

bool per_is_count(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const printed *print = &scene_figure(s, which)->print;
    const bool mean = m->kind == TOKEN_AMOUNT && scene_unit(s, which)->count && print->scale == 0 && print->decimals > 0;     /* 1.7个: of each */
    return !mean && (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && m->use != USE_DIFFERENCE && m->use != USE_ASIDE && (m->flags & MENTION_CELL) == 0;
}

bool claim_stands_before(const scene *s, uint32_t which, uint32_t reach)
{
    if (which == 0 || s->mentions[which].place - s->mentions[which - 1].place > reach || !per_same_sentence(s, which - 1, which))
        return false;
    for (uint32_t at = s->mentions[which - 1].place + 1; at < s->mentions[which].place; at++)
        if (s->text.symbols[at].mark > MARK_QUOTE)
            return false;
    return s->mentions[which - 1].kind == TOKEN_AMOUNT || s->mentions[which - 1].kind == TOKEN_DURATION;
}

static bool is_single_thing(const scene *s, uint32_t which)
{
    const figure *one = scene_figure(s, which);
    return one->print.digits == 1 && one->print.decimals == 0 && one->print.scale == 0 && one->print.modifier == MODIFIER_EXACT;
}

/* "一期2.4兆瓦，二期1.8兆瓦": does a second one of that unit follow a value? Then what stands before it is the first, not one of them. */
static bool is_first_of_row(const scene *s, uint32_t value, uint16_t unit)
{
    enum { REACH = 6 };
    for (uint32_t at = value + 1; at < s->mention_count && at <= value + REACH && s->mentions[at].sentence == s->mentions[value].sentence; at++)
        if (s->mentions[at].unit == unit)
            return scene_figure(s, at)->print.digits == 2 && scene_figure(s, at)->print.scale == 0 && scene_figure(s, at)->print.decimals == 0;
    return false;
}

/* "one pot 40 pounds": the unit of the single thing right before a value; 0 where there is none. */
static uint16_t single_before(const scene *s, uint32_t which)
{
    if (!claim_stands_before(s, which, SINGLE_REACH))
        return 0;
    return is_single_thing(s, which - 1) && !is_first_of_row(s, which, s->mentions[which - 1].unit) ? scene_figure(s, which - 1)->unit : 0;
}

/* The unit of the one thing at a symbol, which a figure tells, or a word: 一个, 每根; 0 where none stands there. So many symbols at most
** may follow that name it. */
static uint16_t single_at(const scene *s, uint32_t place, uint32_t name)
{
    const uint32_t token = s->text.symbols[place].token, which = token != NO_TOKEN ? s->mention_of[token] : NONE;
    if (which != NONE)
        return is_single_thing(s, which) ? scene_figure(s, which)->unit : 0;
    uint32_t value = 0, start = s->text.symbols[place].at, length = wordset_at(s->words->sets[WORDS_EACH_ONE], s->text.text, start, &value);
    if (token != NO_TOKEN || length == 0 || value == ALL_BEFORE)
        return 0;
    uint32_t end = start + length, size = s->text.text.length - end < 3 ? 0 : 3;
    const unit *u = size > 0 ? unit_table_find(language_units(s->x->language), (view){ s->text.text.start + end, size }) : NULL;
    uint32_t behind = u != NULL ? reduced_find(&s->text, end + size) : 0;
    for (uint32_t n = 0; n < name && u != NULL && s->text.symbols[behind].mark == MARK_WORD && s->text.symbols[behind].token == NO_TOKEN; n++)
        behind++;
    return u != NULL && u->count && s->text.symbols[behind].mark >= MARK_PAUSE ? builder_unit(s->x->builder, u) : 0;
}

/* "three people one truck", "15 cars share one charger": the unit of the single thing right behind a value, or behind a word that shares it
** out; 0 where there is none. */
static uint16_t single_behind(const scene *s, uint32_t which)
{
    enum { NOUN = 5 };      /* symbols */
    const uint32_t place = s->mentions[which].place + 1;
    for (uint32_t at = place; at < place + NOUN && s->text.symbols[at].mark == MARK_WORD && s->text.symbols[at].token == NO_TOKEN; at++) {
        const uint32_t length = wordset_at(s->words->sets[WORDS_FOR_ONE], s->text.text, s->text.symbols[at].at, NULL);
        if (length > 0)
            return single_at(s, reduced_find(&s->text, s->text.symbols[at].at + length), NOUN);
    }
    return single_at(s, place, 0);
}

/* What the clause of a value tells up to it, asked once: its symbol may be a word itself. */
enum { TOLD_ASKED = 1, TOLD_PRICE = 2, TOLD_AVERAGE = 4, TOLD_EACH_ONE = 8, TOLD_SINGLE = 16 /* mention.single is known */ };

static uint8_t told_before(const scene *s, uint32_t which)
{
    mention *m = &s->mentions[which];
    if (m->told == 0) {
        const view clause = reduced_text(&s->text, m->clause, m->place + 1);
        const bool average = scene_tells(s, WORDS_AVERAGE, clause) || scene_tells(s, WORDS_EACH, clause);
        m->told = (uint8_t)(TOLD_ASKED | (scene_tells(s, WORDS_PRICE, clause) ? TOLD_PRICE : 0) | (average ? TOLD_AVERAGE : 0)
                            | (scene_tells(s, WORDS_EACH_ONE, reduced_text(&s->text, m->clause, m->place)) ? TOLD_EACH_ONE : 0));
    }
    return m->told;
}

/* The unit of the single thing right before a value, or right behind it; 0 where there is none. Asked once. */
static uint16_t single_beside(const scene *s, uint32_t which)
{
    mention *m = &s->mentions[which];
    if ((told_before(s, which) & TOLD_SINGLE) == 0) {
        const uint16_t before = single_before(s, which);
        m->single = before != 0 ? before : single_behind(s, which);
        m->told |= TOLD_SINGLE;
    }
    return m->single;
}

per_what per_find(const scene *s, uint32_t which, const wordset *names)
{
    const mention *m = &s->mentions[which];
    const uint16_t per = scene_figure(s, which)->per;
    const uint8_t told = told_before(s, which);
    per_what what = { .which = which, .unit = per != 0 ? per : single_beside(s, which), .names = names, .words = reduced_text(&s->text, m->clause, m->place),
                      .price = (told & TOLD_PRICE) != 0 };
    what.says = m->use == USE_RATIO || what.unit != 0 || what.price || names != NULL || (told & TOLD_AVERAGE) != 0;
    return what;
}

/* The unit of measure, or of time, that text of the draft begins with; NULL where it does with none. */
static const unit *measured_at(const scene *s, uint32_t at, uint32_t end)
{
    const figure_words *w = language_stages(s->x->language)->scan.figures;
    uint32_t behind;
    const uint32_t found = lexicon_start(w->behind, s->text.text, at, end, &behind);
    const unit_word *u = found > 0 ? &w->unit_words[found - 1] : NULL;
    return u != NULL && (u->sort == SORT_DURATION || u->sort == SORT_MEASURE) && u->scale == 0 ? &w->units[u->unit] : NULL;
}

uint16_t per_measured(const scene *s, uint32_t which, view words)
{
    const word_place *each = scene_last(s, WORDS_EACH_ONE, words);
    const unit *u = each != NULL ? measured_at(s, each->at + each->length, s->text.symbols[s->mentions[which].place].at) : NULL;
    return u != NULL ? builder_unit(s->x->builder, u) : 0;
}

/* Does the noun that is counted end with the first letters of 'rest': 村 of 山区村 before 村安排? */
static bool ends_with_start(view noun, view rest)
{
    for (uint32_t length = 3; length <= noun.length && length <= rest.length && length <= 9; length += 3)
        if (memcmp(noun.start + noun.length - length, rest.start, length) == 0)
            return true;
    return false;
}

static bool starts_with(view text, view word)
{
    return word.length > 0 && text.length >= word.length && memcmp(text.start, word.start, word.length) == 0;
}

/* The bytes of a measure word of one character that counts what another does: 人 of 15名保安, before another "each" (每人每月). */
static uint32_t like_length(const scene *s, const unit *u, view rest)
{
    if (rest.length <= CHARACTER || wordset_at(s->words->sets[WORDS_EACH_ONE], rest, CHARACTER, NULL) == 0)
        return 0;
    const unit *other = unit_table_find(language_units(s->x->language), (view){ rest.start, CHARACTER });
    return other != NULL && other->count && unit_comparable(other, u) ? CHARACTER : 0;
}

/* "each" and a measure word, or a noun, of what is counted. 'rest' follows the word for one. */
static per_fit fit_one(const scene *s, uint32_t count, view rest)
{
    const unit *u = scene_unit(s, count);
    view noun = scene_noun(s, &s->mentions[count]);
    if (noun.length == 0)
        noun = scene_label(s, &s->mentions[count]);     /* 考场68个，每场30人 */
    if (!u->count) {        /* 152吨 … 平均每公斤卖6.8元 */
        const uint32_t at = (uint32_t)(rest.start - s->text.text.start);
        const unit *one = measured_at(s, at, at + (uint32_t)rest.length);
        return (one != NULL && unit_comparable(u, one)) || ends_with_start(document_word(s->doc, scene_figure(s, count)->written_unit), rest) ? FIT_NAMED
                                                                                                                                             : FIT_NOT;
    }
    const uint32_t like = starts_with(rest, u->name) ? (uint32_t)u->name.length : like_length(s, u, rest);
    const bool measure = like > 0;
    rest = (view){ rest.start + like, rest.length - like };
    const bool ends = rest.length == 0 || wordset_at(s->words->sets[WORDS_EACH_ONE], rest, 0, NULL) > 0;      /* 每根每天 */
    if (ends_with_start(noun, rest) || (measure && (scene_noun(s, &s->mentions[count]).length == 0 || ends)))
        return FIT_NAMED;
    return measure ? FIT_LOOSE : FIT_NOT;
}

static per_fit fit_words(const scene *s, uint32_t count, const per_what *per)
{
    const view words = per->words;
    per_fit best = FIT_NOT;
    if ((told_before(s, per->which) & TOLD_EACH_ONE) == 0)
        return FIT_NOT;
    for (const word_place *each = scene_find(s, WORDS_EACH_ONE, words); each != NULL && best != FIT_NAMED; each = scene_next(s, WORDS_EACH_ONE, words, each)) {
        const char *behind = s->text.text.start + each->at + each->length;
        per_fit fit = each->value == ALL_BEFORE ? FIT_NOT : fit_one(s, count, (view){ behind, (size_t)(words.start + words.length - behind) });
        best = fit > best ? fit : best;
    }
    return best;
}

/* "in six districts two each": the count right before, and nothing but words between. */
static bool is_spread(const scene *s, uint32_t count, uint32_t per)
{
    if (count + 1 != per || !claim_stands_before(s, per, SPREAD_REACH))
        return false;
    const word_place *each = scene_last(s, WORDS_EACH_ONE, reduced_text(&s->text, s->mentions[count].place, s->mentions[per].place));
    uint32_t value = 0;
    return each != NULL && wordset_at(s->words->sets[WORDS_EACH_ONE], s->text.text, each->at, &value) > 0 && value == ALL_BEFORE;
}

per_fit per_fit_count(const scene *s, uint32_t count, const per_what *per)
{
    const unit *u = scene_unit(s, count);
    if (!per_is_count(s, count))
        return FIT_NOT;
    if (per->names != NULL && wordset_has(per->names, u->name))
        return FIT_NAMED;
    if (per->unit != 0) {
        const unit *of = &s->doc->units[per->unit];
        if (unit_comparable(u, of) || (u->count && of->count && scene_holds(s, &s->mentions[count], of->name)))
            return FIT_NAMED;
    }
    per_fit fit = is_spread(s, count, per->which) ? FIT_NAMED : fit_words(s, count, per);
    if (fit == FIT_NOT && per->price && u->count)
        fit = FIT_LOOSE;
    return fit != FIT_NOT && is_first_of_row(s, per->which, s->mentions[count].unit) ? FIT_NOT : fit;
}

bool per_asked(const scene *s, const factors *of, uint32_t per, bool (*ask)(const scene *, uint32_t, uint32_t, uint32_t))
{
    figure *f = builder_figure(s->x->builder, s->mentions[per].fact);
    if (f == NULL)
        return false;
    const uint16_t was = f->per;
    bool measured = s->mentions[of->count].kind == TOKEN_DURATION || !scene_unit(s, of->count)->count;
    if (measured && (was == 0 || s->doc->units[was].count)) {
        const uint16_t told = per_measured(s, per, reduced_text(&s->text, s->mentions[per].clause, s->mentions[per].place));     /* 每秒120 … 24小时 */
        const bool alike = told != 0 && unit_comparable(&s->doc->units[told], scene_unit(s, of->count));
        f->per = alike ? told : s->mentions[of->count].unit;
    }
    else if (!measured && was != 0 && !s->doc->units[was].count)
        f->per = 0;     /* for one of them and a day: so is the total */
    bool yes = ask == NULL || ask(s, of->total, of->count, per);
    if (!yes)
        f->per = was;
    return yes;
}

bool per_may_be_total(const scene *s, uint32_t which, uint32_t per)
{
    bool moved = s->mentions[per].use == USE_DIFFERENCE;
    return which != per && per_is_value(s, which) && per_same_block(s, which, per) && (s->mentions[which].use == USE_DIFFERENCE) == moved
        && unit_comparable(scene_unit(s, which), scene_unit(s, per)) && !feasible_unbounded(s, which) && scene_figure(s, which)->per == 0
        && (which == 0 || s->mentions[which].place - s->mentions[which - 1].place > 1 || single_before(s, which) == 0);
}

const per_phrase *per_phrases(const scene *s)
{
    per_phrase *found = arena_zero(s->x->scratch, s->mention_count + 1u, sizeof *found);
    for (uint32_t i = 0; found != NULL && i < s->frame_count; i++) {
        const phrase *p = claim_phrase(s, &s->frames[i]);
        uint32_t ratio = scene_slot(s, &s->frames[i], ROLE_RATIO);
        if (p->of != NULL && ratio != NONE)
            found[ratio] = (per_phrase){ p->of, s->frames[i].start };
    }
    return found;
}

bool per_is_single(const scene *s, uint32_t which)
{
    const figure *f = scene_figure(s, which);
    return f->print.digits == 1 && f->print.decimals == 0 && f->print.scale == 0;
}

bool per_counts_alike(const unit *x, const unit *y)
{
    return x->count && y->count && x->name.length >= 3 && y->name.length >= 3 && memcmp(x->name.start, y->name.start, 3) == 0;
}

uint32_t per_untold(view text, view in)
{
    uint32_t missing = 0, at = 0;
    for (uint32_t next, told = 0; at < text.length; at = next) {
        uint32_t end;
        next = at + utf8_step(text, at);
        end = next < text.length ? next + utf8_step(text, next) : next;
        if (end > next && view_find(in, (view){ text.start + at, end - at }) >= 0)
            told = end;
        missing += at >= told ? next - at : 0;
    }
    return missing;
}

/* The symbols before the words that say that a value is for one or an average, behind the figure before it in its clause. */
static uint32_t words_ahead(const scene *s, uint32_t value, uint32_t *from)
{
    const mention *m = &s->mentions[value];
    const words_kind kinds[] = { WORDS_AVERAGE, WORDS_EACH_ONE, WORDS_EACH, WORDS_AMOUNTS_TO, WORDS_PRICE };
    *from = value > 0 && s->mentions[value - 1].place >= m->clause ? s->mentions[value - 1].place + 1 : m->clause;
    view words = reduced_text(&s->text, *from, m->place);
    uint32_t end = (uint32_t)words.length;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const word_place *found = scene_find(s, kinds[i], words);
        uint32_t at = found != NULL ? found->at - (uint32_t)(words.start - s->text.text.start) : end;
        at -= found != NULL && found->length == CHARACTER && at >= CHARACTER ? CHARACTER : 0;    /* 日 of 日均 */
        end = at < end ? at : end;
    }
    return end < words.length ? reduced_find(&s->text, (uint32_t)(words.start - s->text.text.start) + end) : *from;
}

/* "40 a head each month": is it for one of something else, too? */
static bool is_per_two(const scene *s, uint32_t value, uint32_t count, uint32_t from)
{
    view words = reduced_text(&s->text, from, s->mentions[value].place);
    uint32_t end = (uint32_t)words.length, length = 0, each = 0;
    for (uint32_t at = 0; (at = wordset_find(s->words->sets[WORDS_EACH_ONE], words, at, end, &length, &each)) < end; at += length)
        if (each != ALL_BEFORE && wordset_at(s->words->sets[WORDS_PRICE], words, at, NULL) == 0
            && fit_one(s, count, (view){ words.start + at + length, end - at - length }) == FIT_NOT)
            return true;
    return false;
}

/* "3800 mu, 2900 of them in fruit": is a part of the count told before the value? */
static bool has_part(const scene *s, uint32_t value, uint32_t count)
{
    for (uint32_t at = count + 1; at < value && at < s->mention_count; at++)
        if (s->mentions[at].parent == count && scene_comparable(s, at, count))
            return true;
    return false;
}

bool per_names_others(const scene *s, uint32_t value, uint32_t first)
{
    enum { NAMING = 6 };        /* bytes of two characters */
    uint32_t start, end = words_ahead(s, value, &start);
    view before = reduced_text(&s->text, claim_sentence_start(s, s->mentions[first].place), start);
    scene_strip(s, &start, &end);
    return end > start && per_untold(reduced_text(&s->text, start, end), before) >= NAMING;
}

bool per_of_others(const scene *s, uint32_t value, const factors *of)
{
    const uint32_t first = of->total < of->count ? of->total : of->count;
    uint32_t start, end = words_ahead(s, value, &start);
    if (first > value)
        return false;
    if (start > s->mentions[value].clause && (of->total + 1 == value || of->count + 1 == value))
        return false;
    if (is_per_two(s, value, of->count, end) || has_part(s, value, of->count))
        return true;
    return scene_dates(s, start, end) > 0 || relation_words_in(s->words, WORDS_PART, reduced_text(&s->text, start, end)) || per_names_others(s, value, first);
}

bool per_is_of_kind(const scene *s, uint32_t value, uint32_t count)
{
    const mention *m = &s->mentions[value], *n = &s->mentions[count];
    const view own = reduced_text(&s->text, m->clause, m->place), counted = reduced_text(&s->text, n->clause, n->place);
    static const words_kind kinds[] = { WORDS_PARTITION, WORDS_EXCLUSIVE };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const word_place *found = n->clause == m->clause ? NULL : scene_find(s, kinds[i], own);
        if (found != NULL && view_find(counted, scene_word(s, found)) < 0)
            return true;
    }
    return false;
}

bool per_tells_end(const scene *s, view words)
{
    enum { LEAST = 2 };
    const word_place *at = scene_find(s, WORDS_EXTREME, words);
    while (at != NULL && at->value > LEAST)
        at = scene_next(s, WORDS_EXTREME, words, at);
    return at != NULL;
}

bool per_is_told(const scene *s, const per_what *per)
{
    return per->says || (told_before(s, per->which) & TOLD_EACH_ONE) != 0;
}

void per_each_unread(scene *s, uint32_t without, void (*read)(scene *s, const per_what *per))
{
    const bool *answered = claim_answered(s);
    const per_phrase *phrases = per_phrases(s);
    s->failed = s->failed || answered == NULL || phrases == NULL;
    for (uint32_t i = 0; answered != NULL && phrases != NULL && i < s->mention_count; i++) {
        if (answered[s->mentions[i].fact] || !per_is_value(s, i) || (s->mentions[i].flags & without) != 0)
            continue;
        const per_what per = per_find(s, i, phrases[i].names);
        read(s, &per);
    }
}
