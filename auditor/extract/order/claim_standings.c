#include "extract/order/standing.h"
#include "extract/claims/alone.h"

#include "extract/place.h"

/*
** Places told of one of a series: "of the four the pillows come last", "most is sold in the west". The word for the place
** tells the direction, the clause around it whose place it is, and which measure, if it names one: a clause that
** holds words of something else says nothing of these values.
*/

enum { TWO = 6 /* bytes of two characters */, LETTER = 3, AROUND = 12 /* symbols of a name behind the word */, LONGER = 9 /* bytes */, BLOCKS_BACK = 4 };

/* A number of things in symbols [from, to) that is less than the series has: "of the three in the hills". */
static bool is_narrower(const scene *s, const series *r, const series_set *told, uint32_t holder, uint32_t from, uint32_t to)
{
    series near;
    series_sentence(s, r, told, holder, &near);
    const uint32_t together = near.row.count + near.others, count = together >= 3 ? together : r->row.count + r->others;
    for (uint32_t at = from; at < to; at++) {
        const uint32_t token = s->text.symbols[at].token, which = token != NO_TOKEN ? s->mention_of[token] : NONE;
        if (which == NONE || s->text.symbols[at].kind != TOKEN_AMOUNT || scene_comparable(s, which, r->row.entries[0].which))
            continue;
        const figure *f = scene_figure(s, which);
        if (f->print.decimals == 0 && f->print.scale == 0 && f->print.digits > 1 && f->print.digits < (int64_t)count)
            return true;
    }
    return false;
}

/* Does the text before the word tell just how many they are? */
static bool is_counted(const scene *s, const standing *t, const series *r)
{
    for (uint32_t at = claim_sentence_start(s, s->mentions[r->row.entries[0].which].place); at < t->clause_end; at++) {
        const uint32_t token = s->text.symbols[at].token, which = token != NO_TOKEN ? s->mention_of[token] : NONE;
        const figure *f = which != NONE ? scene_figure(s, which) : NULL;
        if (f != NULL && s->text.symbols[at].kind == TOKEN_AMOUNT && f->print.decimals == 0 && f->print.scale == 0
            && f->print.digits == (int64_t)(r->row.count + r->others))
            return true;
    }
    return false;
}

/* "the longest" of depths: does the series tell a measure by its name, and not that of the superlative? */
static bool is_other_measure(const scene *s, const standing *t, const series *r)
{
    const view word = reduced_text(&s->text, t->at, t->end), context = r->row.context;
    const view own = { word.start + LETTER, word.length > LETTER ? word.length - LETTER : 0 };
    bool other = false;
    if ((t->said != GREATEST && t->said != LEAST) || own.length == 0 || wordset_has(s->words->sets[WORDS_OF_ANY], word))
        return false;
    for (uint32_t at = 0, length = 0; at < context.length; at += length) {
        at = wordset_find(s->words->sets[WORDS_SIZES], context, at, (uint32_t)context.length, &length, NULL);
        if (at >= context.length)
            break;
        if (view_find((view){ context.start + at, length }, own) >= 0)
            return false;
        other = true;
    }
    return other;
}

/* Of another time, or of what shall be, or one of several: it says nothing of the values told. */
static bool is_aside(const scene *s, const standing *t, const series *r)
{
    const view clause = reduced_text(&s->text, t->floor, t->clause_end), behind = reduced_text(&s->text, t->end, t->clause_end);
    if (scene_tells(s, WORDS_PLAN, clause) || relation_words_in(s->words, WORDS_EXCEPT, clause) || wordset_at(s->words->sets[WORDS_OTHER], clause, 0, NULL) > 0
        || wordset_at(s->words->sets[WORDS_ONE_OF_SEVERAL], behind, 0, NULL) > 0)
        return true;
    for (uint32_t at = t->floor; at < t->clause_end; at++)
        if (s->text.symbols[at].kind == TOKEN_DATE && s->text.symbols[at].token != NO_TOKEN && !r->counted && !(r->row.count > 0 && r->row.entries[0].dated))
            return true;
    return false;
}

/* The entry of the value told last before the word, where nothing is named: "..., up 28 %, the most of the three". */
static uint32_t told_last(const scene *s, const series *r, const standing *t)
{
    const uint32_t near = scene_before(s, t->clause), start = claim_sentence_start(s, t->at);
    for (uint32_t i = 0; near != NONE && i < r->row.count; i++) {
        const uint32_t which = r->row.entries[i].which;
        const bool last = i + 1 == r->row.count || r->row.entries[i + 1].which > near;
        if (which <= near && last && s->mentions[which].place >= start && s->mentions[near].clause >= scene_clause_start(s, t->clause > 0 ? t->clause - 1 : 0))
            return i;
    }
    return NONE;
}

static uint32_t holder_of(const scene *s, const series *r, const standing *t, view *name, uint32_t *from, uint32_t *to)
{
    const uint32_t ahead = t->end + AROUND < t->clause_end ? t->end + AROUND : t->clause_end;
    *from = t->about;
    *to = t->at;
    uint32_t found = series_holder_in(&r->row, t->of ? reduced_text(&s->text, t->end, ahead) : reduced_text(&s->text, t->clause, t->at), name);
    if (found == NONE && !t->of && t->floor < t->clause)
        found = series_holder_in(&r->row, reduced_text(&s->text, t->floor, t->clause), name);
    if (found != NONE && !t->of && name->start < s->text.text.start + s->text.symbols[t->clause].at)
        *from = t->clause;
    if (found != NONE && t->of)
        *to = reduced_find(&s->text, (uint32_t)(name->start - s->text.text.start));
    if (found == NONE && !t->of && name->length == 0)
        found = wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[t->end].at, NULL) == 0 && t->end + 1 >= t->clause_end
                    ? told_last(s, r, t)
                    : NONE;
    return found;
}

/* The entry of a row told without names that a date or a number beside the word means by its place: 最深的是第四次. */
static uint32_t holder_counted(const scene *s, const series *r, const standing *t, uint32_t *from, uint32_t *to)
{
    *from = t->of ? t->end : t->clause;
    *to = t->of ? t->clause_end : t->at;
    const uint32_t value = claim_told_at(s, *from, *to);
    for (uint32_t i = 0; i < r->row.count && value != NONE; i++)
        if (r->row.entries[i].which == value) {
            *from = t->about;
            *to = t->at;
            return i;
        }
    return NONE;
}

/* The same where the value itself stands beside the word, alone of its kind: 最大的班也就13人. */
static uint32_t holder_valued(const scene *s, const series *r, const standing *t)
{
    uint32_t value = NONE;
    for (uint32_t at = t->clause; at < t->clause_end; at++) {
        const uint32_t token = s->text.symbols[at].token, which = token != NO_TOKEN ? s->mention_of[token] : NONE;
        if (which == NONE || !scene_comparable(s, which, r->row.entries[0].which))
            continue;
        if (value != NONE)
            return NONE;
        value = which;
    }
    for (uint32_t i = 0; i < r->row.count && value != NONE && value > r->row.entries[r->row.count - 1].which; i++)
        if (feasible_equal(s, r->row.entries[i].which, value))
            return i;
    return NONE;
}

/* "second only to A is B": the place behind A's, and whose it is. */
static uint32_t holder_next_to(const scene *s, const series *r, const standing *t, view *name, int64_t *place)
{
    const view behind = reduced_text(&s->text, t->end, t->clause_end);
    uint32_t first = NONE, second = NONE;
    ptrdiff_t nearest = PTRDIFF_MAX;
    view found = { "", 0 };
    for (uint32_t i = 0; i < r->row.count; i++) {
        size_t length = 0;
        const ptrdiff_t at = series_name_in(&r->row, i, behind, &length);
        if (at < 0)
            continue;
        second = at < nearest ? first : i;
        found = at < nearest ? *name : (view){ behind.start + at, length };
        if (at < nearest) {
            nearest = at;
            first = i;
            *name = (view){ behind.start + at, length };
        }
    }
    *name = found;
    if (first != NONE && second == NONE)
        second = series_holder_in(&r->row, reduced_text(&s->text, t->clause, t->at), name);
    *place = 2;
    for (uint32_t i = 0; first != NONE && i < r->row.count; i++)
        *place += i != first && placing_beyond(s, r->row.entries[i].which, r->row.entries[first].which, false);
    return second != first ? second : NONE;
}

/* Does the last character of one name stand in the other: 东平县, 南河县产量? */
static bool end_alike(view a, view b)
{
    return a.length >= LETTER && b.length <= a.length + LONGER && a.length <= b.length + LONGER
           && view_find(b, (view){ a.start + a.length - LETTER, LETTER }) >= 0;
}

/* May the values be meant: told together, as many as there are said to be or of names that end alike; no sum? */
static bool may_be_held(const scene *s, const standing *t, const series *r, uint32_t self, uint32_t rival)
{
    const row_entry *e = r->row.entries;
    bool together = true;
    for (uint32_t i = 1; i < r->row.count; i++)
        together = together && (r->row.exact || s->mentions[e[i].which].sentence == s->mentions[e[0].which].sentence);
    const bool alike = rival != NONE && (end_alike(e[self].name, e[rival].name) || end_alike(e[rival].name, e[self].name));
    if (!r->sure || rival == NONE || (((t->said == SECOND && !r->counted) || !(alike || together)) && !t->far && !is_counted(s, t, r))
        || (s->mentions[e[self].which].kind == TOKEN_DURATION && t->said != FASTEST
            && row_measure_in(s, reduced_text(&s->text, t->at, t->end)) == 0))
        return false;
    if (((s->mentions[e[self].which].flags | s->mentions[e[rival].which].flags) & (MENTION_OTHER | MENTION_REST)) != 0)
        return false;       /* education 6.3, the most; the rest 8.8 */
    return !placing_is_sum(s, &r->row, self, PLACING_ABOUT) && !placing_is_sum(s, &r->row, rival, PLACING_ABOUT);
}

static bool may_accuse(const scene *s, const standing *t, const series *r, uint32_t self, int64_t place, bool down)
{
    return placing_near(s, &r->row, self, place, down) && may_be_held(s, t, r, self, placing_nth(s, &r->row, self, place, down));
}

/* Is the number that of a top: 前三位? */
static bool is_top(const scene *s, const standing *t)
{
    uint32_t first = 0;
    return t->said == PLACED && wordset_at(s->words->sets[WORDS_LEADING], s->text.text, s->text.symbols[t->at].at, &first) > 0 && first == 1;
}

/* "A, B and C are the first three": none of the others has more than the least of them. False: not so many are named. */
static bool claim_top(scene *s, const standing *t, const series *r)
{
    const view words = reduced_text(&s->text, t->clause, t->at);
    uint32_t least = NONE, most = NONE;
    int64_t named = 0;
    for (uint32_t i = 0; i < r->row.count; i++) {
        size_t length = 0;
        const bool is = series_name_in(&r->row, i, words, &length) >= 0;
        uint32_t *end = is ? &least : &most;
        named += is;
        if (*end == NONE || placing_beyond(s, r->row.entries[i].which, r->row.entries[*end].which, is))
            *end = i;
    }
    if (named != t->place || most == NONE)
        return false;
    if (!placing_beyond(s, r->row.entries[most].which, r->row.entries[least].which, false) 
        || (feasible_near(s, r->row.entries[least].which, &r->row.entries[most].which, 1, 90, false) && may_be_held(s, t, r, least, most)))
        placing_emit(s, VIEW("order/standing"), r->row.entries[least].which, r->row.entries[most].which);
    return true;
}

static bool is_right_kind(const standing *t, const series *r)
{
    return !r->muddled && r->row.count >= 2 && r->row.count + r->others >= 3 && r->kind == t->kind
           && (r->kind != SERIES_CHANGE || (r->row.table || (r->direction == DIRECTION_DOWN) == (t->moved == DIRECTION_DOWN)));
}

/* What places are held against. */
typedef struct {
    series_set told;
    row_index index;
    value_rows columns;
    const uint8_t *said;        /* by fact: said_so_far */
    uint32_t several;           /* standing_several */
} rivals;

typedef enum { NOTHING, HOLDS, FAILS } judgement;

/* Does the place hold in a series? It fails where it does among those told in one sentence, or against one of like name. */
static judgement judge(const scene *s, const standing *t, const series *r, const series_set *told, uint32_t holder, int64_t place, bool down)
{
    series near;
    const uint32_t self = series_sentence(s, r, told, holder, &near);
    if (placing_holds(s, &r->row, holder, place, down, false))
        return HOLDS;
    if (t->said > NEXT_TO && r->kind == SERIES_LEVEL && placing_rises(s, &r->row) && placing_holds(s, &r->row, holder, place, !down, true))
        return NOTHING;     /* the first may have the least */
    if (near.row.count + near.others >= 3 && !placing_holds(s, &near.row, self, place, down, false))
        return may_accuse(s, t, &near, self, place, down) ? FAILS : NOTHING;
    return may_accuse(s, t, r, holder, place, down) ? FAILS : NOTHING;
}

/* Of a column, another paragraph, or a row without names: is it just this that the clause tells, up to the word and the name? */
static bool tells_only(const scene *s, const standing *t, const series *r, view name, bool valued)
{
    const uint32_t behind = valued            ? t->clause_end - 1
                            : name.length > 0 ? reduced_find(&s->text, (uint32_t)(name.start + name.length - s->text.text.start))
                                              : t->end;
    if (t->far && r->kind != SERIES_CHANGE && !row_names_measure(s, &r->row, (symbol_span){ t->clause, t->end }))
        return false;
    return (!r->row.table && !t->far && !valued) || (r->row.table && r->kind == SERIES_CHANGE)
           || row_told_of(s, &r->row, (symbol_span){ t->at, behind > t->end ? behind : t->end });
}

/* "the highest is Loting, at 44 micrograms": does a value right behind tell that a column is not the one meant? */
static bool tells_another(const scene *s, const standing *t, const series *r, uint32_t holder)
{
    enum { BESIDE = 6 };
    const uint32_t own = r->row.entries[holder].which, before = scene_before(s, t->end), at = before == NONE ? 0 : before + 1;
    if (!r->row.table || at >= s->mention_count || s->mentions[at].place > t->clause_end + BESIDE || s->mentions[at].place < t->end
        || (s->mentions[at].kind != TOKEN_AMOUNT && s->mentions[at].kind != TOKEN_PERCENT) || s->mentions[at].use == USE_CHANGE
        || s->mentions[at].use == USE_DIFFERENCE || alone_is_aside(s, at))
        return false;
    return !scene_comparable(s, at, own) || !feasible_equal(s, at, own);
}

/* Judges the place in every series that it may be of: one where it holds is the one meant. False: it is of none. */
static bool decide(scene *s, const standing *t, const series_set *told, const uint8_t *said)
{
    const series *wrong = NULL;
    uint32_t self = NONE;
    bool fallen = false;
    int64_t place = t->place;
    for (uint32_t i = 0; i < told->count; i++) {
        const series *r = &told->at[i];
        view name = { "", 0 };
        uint32_t from, to;
        if (!is_right_kind(t, r))
            continue;
        const bool down = t->least != (r->row.table && t->moved == DIRECTION_DOWN);     /* the greatest fall is the least of signed values */
        if (is_top(s, t)) {
            if (!is_aside(s, t, r) && claim_top(s, t, r))
                return true;
            continue;
        }
        uint32_t holder = r->counted ? holder_counted(s, r, t, &from, &to) : holder_of(s, r, t, &name, &from, &to);
        const bool valued = holder == NONE && r->counted;
        if (valued) {
            holder = holder_valued(s, r, t);
            from = t->clause;
            to = t->at;
        }
        if (holder == NONE && t->far)
            holder = series_holder_in(&r->row, reduced_text(&s->text, claim_sentence_start(s, t->at), t->clause), &name);
        if (t->said == NEXT_TO)
            holder = holder_next_to(s, r, t, &name, &place);
        if (holder == NONE || is_aside(s, t, r) || is_other_measure(s, t, r) || is_narrower(s, r, told, holder, from, t->clause_end))
            continue;
        if (!t->dealt && (said[s->mentions[r->row.entries[holder].which].fact] & (t->said == PLACED ? 3 : down ? 2 : 1)) != 0)
            return true;        /* a phrase has read it */
        const judgement here = judge(s, t, r, told, holder, place, down);
        if (here == HOLDS) {
            placing_claim(s, VIEW("order/standing"), &r->row, holder, place, down);
            return true;
        }
        if (wrong != NULL || here == NOTHING || tells_another(s, t, r, holder) || !tells_only(s, t, r, name, valued)
            || !series_is_about(s, r, from, to, name)
            || !(t->of || t->said == NEXT_TO || series_is_about(s, r, t->end, t->clause_end, name)))
            return true;
        wrong = r;
        fallen = down;
        self = holder;
    }
    if (wrong != NULL)
        placing_claim(s, VIEW("order/standing"), &wrong->row, self, place, fallen);
    return wrong != NULL;
}

/* By fact, what order claims already say: 1 it is greater than another, 2 it is less. NULL: no memory. */
static uint8_t *said_so_far(const scene *s)
{
    uint8_t *said = arena_zero(s->x->scratch, s->doc->fact_count + 1u, sizeof *said);
    for (uint32_t i = 0; said != NULL && i < s->doc->claim_count; i++) {
        const claim *c = &s->doc->claims[i];
        for (uint32_t k = 0; c->kind == CLAIM_ORDER && k < c->operands; k++)
            said[s->doc->operands[c->operand + k].fact] |= s->doc->operands[c->operand + k].role == ROLE_GREATER ? 1 : 2;
    }
    return said;
}

/* The columns of tables around a place that the words beside it name. */
static void named_columns(const scene *s, const standing *t, rivals *with)
{
    with->told.count = 0;
    if (with->index.count > 0)
        rows_columns(s, &with->index, (symbol_span){ t->at, t->end }, &with->columns);
    for (uint32_t i = 0; with->index.count > 0 && i < with->columns.count && with->told.count < MOST_SERIES; i++) {
        const value_row *row = &with->columns.at[i];
        const bool growth = relation_words_in(s->words, WORDS_GROWTH_HEAD, row->context), share = relation_words_in(s->words, WORDS_SHARE_HEAD, row->context);
        if (row->named || (growth && t->moved != DIRECTION_NONE))
            with->told.at[with->told.count++] = (series){ .row = *row,
                                                          .parent = NONE,
                                                          .kind = growth  ? SERIES_CHANGE
                                                                  : share ? SERIES_SHARE
                                                                          : SERIES_LEVEL,
                                                          .sure = true };
    }
}

/* Of the series of another paragraph those that have so many things, told by their names. */
static void keep_counted(rivals *with)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < with->told.count; i++)
        if (!with->told.at[i].counted && with->told.at[i].row.count + with->told.at[i].others == with->several)
            with->told.at[kept++] = with->told.at[i];
    with->told.count = kept;
}

/* Holds a place against the series told around it, or else against the columns of tables, or else against a series of just so many told before. */
static void read_place(scene *s, const standing *t, uint32_t block, rivals *with)
{
    uint32_t first, end;
    const uint32_t near = scene_before(s, t->at);
    series_block(s, block, near == NONE ? 0 : near, &first, &end);
    series_of(s, first, end, &with->told);
    if (decide(s, t, &with->told, with->said))
        return;
    named_columns(s, t, with);
    if (decide(s, t, &with->told, with->said) || (with->several = standing_several(s, t)) == 0)
        return;
    standing far = *t;
    far.far = true;
    for (uint32_t i = 0; i < BLOCKS_BACK && first > 0; i++) {
        series_block(s, s->mentions[first - 1].block, first - 1, &first, &end);
        series_of(s, first, end, &with->told);
        keep_counted(with);
        if (decide(s, &far, &with->told, with->said))
            return;
    }
}

void claim_standings(scene *s)
{
    rivals *with = arena_take(s->x->scratch, sizeof *with);
    const uint8_t *said = said_so_far(s);
    if (with != NULL)
        with->index = rows_index(s);
    if (with == NULL || said == NULL || s->failed) {
        s->failed = true;
        return;
    }
    with->said = said;
    for (uint32_t i = 0; i < s->mention_count; i++) {
        standing t;
        if (standing_numbered(s, i, &t))
            read_place(s, &t, s->mentions[i].block, with);
    }
    for (uint32_t i = 0; i < s->x->sentence_count; i++) {
        const sentence *at = &s->x->sentences[i];
        const view text = { s->text.text.start + at->start, at->end - at->start };
        for (const word_place *word = scene_find(s, WORDS_STANDING, text); word != NULL; word = scene_next(s, WORDS_STANDING, text, word)) {
            standing t;
            if (standing_told(s, word, &t))
                read_place(s, &t, at->block, with);
        }
    }
}
