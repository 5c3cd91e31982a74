#include "extract/order/placing.h"

enum { TWO = 6, OWN_VALUE = 8 };     /* bytes of two characters; symbols */

typedef enum { STATEMENT_NOTHING, STATEMENT_HOLDS, STATEMENT_FAILS } judgement;

/* "A comes second", "B is the highest", "C has passed D". */
typedef struct {
    const frame *f;
    view subject, other;    /* other: what is passed; empty where a place is stated */
    view metric;            /* what it is said of, where the phrase says so */
    int64_t place;          /* from the top */
    uint8_t direction;      /* down: from the bottom; none: the row tells */
    bool growth;            /* of how much things rose or fell: only a column of signed rates tells it */
} statement;

/* Words for how many or how much there is of what the row counts: 户数, 数量. */
static bool names_amount(const scene *s, const value_row *row, view words)
{
    enum { LETTER = 3 };
    view unit = document_word(s->doc, scene_figure(s, row->entries[0].which)->written_unit);
    return !row->table && !relation_words_in(s->words, WORDS_AVERAGE, words) && (wordset_has(s->words->sets[WORDS_QUANTITY], words)
                           || (unit.length > 0 && words.length <= unit.length + LETTER && view_starts(words, unit)));
}

/* Does the row speak of what these words name, outside of what is said of it? */
static bool speaks_of(const scene *s, const value_row *row, const statement *t, view words)
{
    view context = row->context, before = context, behind = { context.start + context.length, 0 }, start = { words.start, TWO };
    const char *said = s->text.text.start + s->text.symbols[scene_clause_start(s, t->f->start)].at, *end = s->text.text.start + s->text.symbols[t->f->end].at;
    if (words.length < TWO || names_amount(s, row, words))
        return true;
    if (s->mentions[row->entries[0].which].place < t->f->start && said >= context.start && end <= context.start + context.length) {
        before.length = (size_t)(said - context.start);
        behind = (view){ end, (size_t)(context.start + context.length - end) };
    }
    return view_find(before, start) >= 0 || view_find(behind, start) >= 0;
}

/* Does the head of a column stand for a quantity? 面积 for 茶园面积, not 人口 for 人口密度. */
static bool measures(const scene *s, const value_row *row, view metric)
{
    bool growth = relation_words_in(s->words, WORDS_GROWTH_HEAD, metric) && relation_words_in(s->words, WORDS_GROWTH_HEAD, row->context);
    return metric.length < TWO || growth || view_find(row->context, metric) >= 0 || view_ends(metric, row_core(s, row))
        || view_equal(row_head_core(s, metric), row_core(s, row)) || row_measures(s, row, metric)
        || (row->exact && view_find(row->caption, (view){ metric.start, TWO }) >= 0);
}

/* A rate or a growth told of in the sentence before the phrase, of which the row knows nothing: 从增速看. */
static bool turns_away(const scene *s, const value_row *row, const statement *t)
{
    view before = reduced_text(&s->text, claim_sentence_start(s, t->f->start), scene_clause_start(s, t->f->start));
    bool inside = before.start >= row->context.start && before.start < row->context.start + row->context.length;
    return !inside && !(row->table && row->named) && relation_words_in(s->words, WORDS_NO_SUM, before)
           && !relation_words_in(s->words, WORDS_NO_SUM, row->context);
}

/* The same of words behind a name: 医疗增幅. */
static bool measures_rest(const scene *s, const value_row *row, const statement *t, view rest)
{
    const size_t kind = row->table ? row_kind_at(row, rest) : 0;
    rest = (view){ rest.start + kind, rest.length - kind };
    return row->table ? measures(s, row, rest) : speaks_of(s, row, t, rest);
}

/* What stands behind an entry's name in the words for it; empty where the name does not stand there as a whole. */
static view behind_name(const value_row *row, uint32_t entry, view words)
{
    ptrdiff_t at = entry != NONE ? view_find(words, row->entries[entry].name) : -1;
    size_t end = at < 0 ? words.length : (size_t)at + row->entries[entry].name.length;
    return (view){ words.start + end, words.length - end };
}

/* 小李爬升 beside 小李跑了八公里: what follows the name is told of something that neither the values' own verb nor the row says. */
static bool told_of_else(const scene *s, const value_row *row, const statement *t, uint32_t entry, view words)
{
    view name = row->entries[entry].name;
    size_t start = row->table || row->entries[entry].dated || view_find(words, name) >= 0 ? 0 : row_start_in(name, words);
    if (start == 0)
        return false;
    size_t at = (size_t)view_find(words, (view){ name.start, start }) + start;
    view rest = { words.start + at, words.length - at }, verb = { name.start + start, name.length - start };
    return rest.length >= TWO && !view_starts(verb, (view){ rest.start, TWO / 2 }) && !speaks_of(s, row, t, rest);
}

/* "She came second in writing. ... 143 took part in writing": does a later sentence tell of something of which the subject is only the end? */
static bool is_told_later(const scene *s, const value_row *row, const statement *t, uint32_t self)
{
    const uint32_t which = row->entries[self].which;
    return !row->table && s->mentions[which].place >= t->f->end && claim_sentence_start(s, s->mentions[which].place) > t->f->start
        && view_find(row->entries[self].name, t->subject) > 0;
}

/* The entry of a statement's subject: where that begins with a date (二季度发电), of just that date. */
static uint32_t self_of(const scene *s, const value_row *row, const statement *t)
{
    const uint32_t at = reduced_find(&s->text, (uint32_t)(t->subject.start - s->text.text.start));
    const symbol *here = &s->text.symbols[at];
    if (t->subject.length == 0 || row->table || here->token == NO_TOKEN || here->kind != TOKEN_DATE)
        return row_entry_of(row, t->subject);
    bool dated = false;
    for (uint32_t i = 0; i < row->count; i++) {
        if (row->entries[i].dated && view_equal(row->entries[i].name, reduced_text(&s->text, at, at + 1)))
            return i;
        dated = dated || row->entries[i].dated;
    }
    return dated ? NONE : row_entry_of(row, t->subject);
}

/* What the words around the names say it is about must be what the row is about; a value told right behind is. */
static bool about(const scene *s, const value_row *row, const statement *t, uint32_t self)
{
    ptrdiff_t at = view_find(t->subject, row->entries[self].name);
    uint32_t place = s->mentions[row->entries[self].which].place;
    if (place >= t->f->start && place < t->f->end + OWN_VALUE)
        return true;
    if (is_told_later(s, row, t, self) || turns_away(s, row, t) || !measures_rest(s, row, t, t->metric) || told_of_else(s, row, t, self, t->subject))
        return false;
    if (t->other.length > 0 && !measures_rest(s, row, t, behind_name(row, row_entry_of(row, t->other), t->other)))
        return false;
    const view behind = behind_name(row, self, t->subject);
    return at < 0 || (speaks_of(s, row, t, (view){ t->subject.start, (size_t)at }) && (measures_rest(s, row, t, behind) || speaks_of(s, row, t, behind)));
}

/* "total 97 at the highest, English 66 at the highest": one that tops something of its own is no rival. */
static bool tops_its_own(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t extreme = (m->flags & MENTION_CELL) == 0 ? scene_says(s, m, WORDS_EXTREME) : 0;
    return extreme == 1 || extreme == 2;    /* greatest, least */
}

static bool differ_by(const scene *s, uint32_t a, uint32_t difference)
{
    return scene_comparable(s, a, difference) || (s->mentions[a].kind == TOKEN_PERCENT && s->mentions[difference].kind == TOKEN_POINTS);
}

/* "B's staff is more than A's by 200 people": a difference told right behind is one of the values compared. */
static bool measured_alike(const scene *s, const statement *t, uint32_t value)
{
    uint32_t token = s->text.symbols[t->f->end].token, difference = token != NO_TOKEN ? s->mention_of[token] : NONE;
    return difference == NONE || s->mentions[difference].kind == TOKEN_PERCENT || differ_by(s, value, difference);
}

/* Does a head tell how much things fell, without a sign: 降幅? */
static bool tells_fall(const scene *s, view head)
{
    enum { LESS = 2, FELL = 5 };    /* classes of WORDS_COMPARED */
    const uint32_t end = (uint32_t)head.length;
    uint32_t length = 0, value = 0;
    for (uint32_t at = 0; (at = wordset_find(s->words->sets[WORDS_COMPARED], head, at, end, &length, &value)) < end; at += length)
        if (value == LESS || value == FELL)
            return true;
    return false;
}

/* A column of growth: "the greatest fall" is its least value, where some rose and some fell. */
static bool tells_growth(const scene *s, const value_row *row, uint8_t direction)
{
    bool below = direction == DIRECTION_UP && !tells_fall(s, row->context);
    for (uint32_t i = 0; i < row->count; i++)
        below = below || scene_figure(s, row->entries[i].which)->print.digits < 0;
    return row->table && below && relation_words_in(s->words, WORDS_GROWTH_HEAD, row->context);
}

/* Of a column: is it just this that the clause tells? */
static bool tells_only(const scene *s, const value_row *row, const statement *t)
{
    return !row->table || t->growth || row_told_of(s, row, (symbol_span){ t->f->start, t->f->end });
}

static judgement judge(const scene *s, const value_row *row, const statement *t, bool *down)
{
    uint32_t self = self_of(s, row, t);
    if (self == NONE || (t->other.length > 0 && !measured_alike(s, t, row->entries[self].which)))
        return STATEMENT_NOTHING;
    if (t->other.length > 0) {
        uint32_t other = row_entry_of(row, t->other);
        *down = t->direction == DIRECTION_DOWN;
        if (other == NONE || other == self)
            return STATEMENT_NOTHING;
        if (!placing_beyond(s, row->entries[other].which, row->entries[self].which, *down))
            return STATEMENT_HOLDS;
        return about(s, row, t, self) && tells_only(s, row, t) ? STATEMENT_FAILS : STATEMENT_NOTHING;
    }
    *down = t->direction == DIRECTION_DOWN;
    if (placing_holds(s, row, self, t->place, *down, row->whole))
        return STATEMENT_HOLDS;
    if (t->direction == DIRECTION_NONE && placing_rises(s, row) && placing_holds(s, row, self, t->place, true, true)) {
        *down = true;
        return STATEMENT_HOLDS;
    }
    uint32_t next = placing_nth(s, row, self, t->place, *down);
    bool of_shares = relation_words_in(s->words, WORDS_SHARE_HEAD, t->metric) && s->mentions[row->entries[self].which].kind != TOKEN_PERCENT;
    const bool of_then = next != NONE && s->mentions[row->entries[next].which].use == USE_BASE;     /* 由去年同期的45下降 */
    bool weak = of_shares || of_then || (next != NONE && tops_its_own(s, row->entries[next].which)) || row->count < (row->scattered ? 2u : 3u)
                || !(t->growth || about(s, row, t, self)) || next == NONE || placing_is_sum(s, row, next, PLACING_ABOUT)
                || placing_is_sum(s, row, self, PLACING_ABOUT) || (!t->growth && !placing_near(s, row, self, t->place, *down));
    return weak || !tells_only(s, row, t) ? STATEMENT_NOTHING : STATEMENT_FAILS;
}

/* 区县馆里，高新区馆最高: those of a column whose names end like the subject's. Only where one of them has passed it. */
static void narrow(const scene *s, value_row *row, const statement *t)
{
    uint32_t self = self_of(s, row, t), kept = 0, alike = 0;
    bool passed = false;
    if (!row->table || t->place != 1 || t->other.length > 0 || self == NONE || row->entries[self].name.length <= TWO)
        return;
    view name = row->entries[self].name, tail = { name.start + name.length - TWO, TWO };
    for (uint32_t i = 0; i < row->count; i++)
        if (view_ends(row->entries[i].name, tail)) {
            alike++;
            passed = passed || placing_beyond(s, row->entries[i].which, row->entries[self].which, t->direction == DIRECTION_DOWN);
        }
    for (uint32_t i = 0; passed && alike >= 3 && alike < row->count && i < row->count; i++)
        if (view_ends(row->entries[i].name, tail))
            row->entries[kept++] = row->entries[i];
    if (kept > 0) {
        row->count = kept;
        row->whole = false;
    }
}

static void claim_row(scene *s, const value_row *row, const statement *t, bool down)
{
    uint32_t self = self_of(s, row, t);
    if (t->other.length == 0) {
        placing_claim(s, claim_phrase(s, t->f)->id, row, self, t->place, down);
        return;
    }
    uint32_t mine = row->entries[self].which, other = row->entries[row_entry_of(row, t->other)].which;
    placing_emit(s, claim_phrase(s, t->f)->id, down ? other : mine, down ? mine : other);
}

/* A value of a sentence that the others make up is none of them. */
static void drop_sum(const scene *s, value_row *row, const statement *t)
{
    const uint32_t self = self_of(s, row, t);
    for (uint32_t i = 0; i < row->count && row->count > 3; i++)
        if (i != self && placing_is_sum(s, row, i, PLACING_SUM)) {
            memmove(&row->entries[i], &row->entries[i + 1], (row->count - i - 1) * sizeof *row->entries);
            row->count--;
            return;
        }
}

/* The rows that count: those named, or else all but the percentages beside amounts. */
static bool counts(const value_rows *rows, uint32_t which, bool named)
{
    return named ? rows->at[which].named : !rows->at[which].minor;
}

/* "141.9 and 126.6. A year ago the latter came second": is the place one of a time before, and are the values told of another sentence? */
static bool is_of_then(const scene *s, const value_row *row, const statement *t)
{
    const uint32_t start = claim_sentence_start(s, t->f->start);
    const view words = reduced_text(&s->text, start, t->f->start);
    return s->mentions[row->entries[0].which].place < start && !row->table
           && (scene_tells(s, WORDS_BASIS, words) || scene_tells(s, WORDS_EARLIER, words));
}

/* A row that fits is the one meant; a statement fails where every row that could be meant fails it, and one is named or alone. */
static void decide(scene *s, const row_index *index, const statement *t, value_rows *rows)
{
    bool named = false, down, any = false, unsure = false;
    uint32_t considered = 0;
    rows_around(s, index, t->f, t->subject, rows);
    for (uint32_t i = 0; i < rows->count; i++) {
        drop_sum(s, &rows->at[i], t);
        rows->at[i].named = t->growth ? tells_growth(s, &rows->at[i], t->direction) : rows->at[i].named;
        named = named || rows->at[i].named;
        narrow(s, &rows->at[i], t);
    }
    if (t->growth && !named)
        return;
    for (uint32_t i = 0; i < rows->count; i++) {
        judgement here = counts(rows, i, named) ? judge(s, &rows->at[i], t, &down) : STATEMENT_NOTHING;
        considered += counts(rows, i, named);
        unsure = unsure || (counts(rows, i, named) && here == STATEMENT_NOTHING);
        if (here == STATEMENT_HOLDS && (named || !any))
            claim_row(s, &rows->at[i], t, down);
        any = any || here == STATEMENT_HOLDS;
    }
    for (uint32_t i = 0; i < rows->count && !any && !unsure && (named || considered == 1); i++)
        if (counts(rows, i, named) && judge(s, &rows->at[i], t, &down) == STATEMENT_FAILS && !is_of_then(s, &rows->at[i], t)) {
            claim_row(s, &rows->at[i], t, down);
            return;
        }
}

/* "Up 5.2 %, its growth second in the province": does what comes in a place name what is measured, and nobody whose it is? */
static bool is_measure(const scene *s, view subject)
{
    static const words_kind kinds[] = { WORDS_GROWTH_HEAD, WORDS_QUANTITY, WORDS_FLOW_METRIC };
    bool is = false;
    const uint32_t length = (uint32_t)subject.length, head = wordset_before(s->words->sets[WORDS_GROWTH_HEAD], subject, length, NULL);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        is = is || wordset_has(s->words->sets[kinds[i]], subject);
    return is || (head > 0 && wordset_before(s->words->sets[WORDS_SUCH], subject, length - head, NULL) > 0);    /* 它的降幅最大 */
}

/* What a frame states, if it is about places; a subject of length 0 where it is not. */
static statement statement_of(const scene *s, const frame *f)
{
    view sort = claim_phrase(s, f)->sort, subject = frame_name(f, &s->text, ROLE_GREATER);
    uint32_t ordinal = scene_slot(s, f, ROLE_COUNT);
    statement t = { .f = f, .metric = frame_name(f, &s->text, ROLE_WHOLE), .place = 1, .direction = f->direction };
    if (ordinal != NONE)
        t.place = scene_figure(s, ordinal)->print.digits;
    if (view_equal(sort, VIEW("place-second")))
        t.place = 2;
    if (view_equal(sort, VIEW("named")))
        t.other = frame_name(f, &s->text, ROLE_SMALLER);
    else if (wordset_at(s->words->sets[WORDS_OTHER], subject, 0, NULL) > 0)
        return t;       /* 其他班级最高90.1分: of the others */
    else if (!view_starts(sort, VIEW("place")) && !view_starts(sort, VIEW("most")))
        return t;
    t.growth = view_equal(sort, VIEW("most-growth"));
    t.subject = t.other.length == 0 && is_measure(s, subject) ? t.subject : subject;
    return t;
}

static void emit_apart(scene *s, const frame *f, uint32_t to, uint32_t from, uint32_t difference)
{
    draft_claim d = draft_claim_begin(CLAIM_CHANGE, claim_phrase(s, f)->id);
    d.what.direction = f->direction;
    draft_claim_add(&d, s, ROLE_FROM, from);
    draft_claim_add(&d, s, ROLE_TO, to);
    draft_claim_add(&d, s, ROLE_DIFFERENCE, difference);
    draft_claim_emit(&d, s);
}

/* The other side of a comparison: named, or the only other value that there is. */
static uint32_t other_of(const value_row *row, uint32_t self, view name)
{
    if (name.length > 0)
        return row_entry_of(row, name);
    return row->count == 2 && !row->table ? 1 - self : NONE;
}

/* "A is 8.6 more than B", over the rows that have both; false where none settles it. */
static bool read_difference(scene *s, const row_index *index, const frame *f, uint32_t difference, value_rows *rows)
{
    statement t = { .f = f, .subject = frame_name(f, &s->text, ROLE_GREATER), .other = frame_name(f, &s->text, ROLE_SMALLER) };
    uint32_t considered = 0, to = NONE, from = NONE;
    rows_around(s, index, f, t.subject, rows);
    for (uint32_t i = 0; i < rows->count; i++) {
        const value_row *row = &rows->at[i];
        uint32_t self = row_entry_of(row, t.subject), other = self == NONE ? NONE : other_of(row, self, t.other);
        if (other == NONE || other == self || !differ_by(s, row->entries[self].which, difference)
            || row->entries[self].which == difference || row->entries[other].which == difference)
            continue;
        if (feasible_difference(s, row->entries[self].which, row->entries[other].which, difference)) {
            emit_apart(s, f, row->entries[self].which, row->entries[other].which, difference);
            return true;
        }
        considered++;
        if (about(s, row, &t, self) && !claim_is_of_other_doing(s, f)) {
            to = row->entries[self].which;
            from = row->entries[other].which;
        }
    }
    if (considered == 1 && to != NONE)
        emit_apart(s, f, to, from, difference);
    return considered == 1 && to != NONE;
}

/* "420, 60 less than growing it yourself, which costs 480": the value right before against one of that name. */
static void read_than(scene *s, const row_index *index, const frame *f, uint32_t difference, value_rows *rows)
{
    view name = frame_name(f, &s->text, ROLE_SMALLER);
    uint32_t to = scene_before(s, f->start);
    if (name.length < TWO || to == NONE || s->mentions[to].sentence != s->mentions[difference].sentence || !differ_by(s, to, difference))
        return;
    rows_around(s, index, f, name, rows);
    for (uint32_t i = 0; i < rows->count; i++) {
        const value_row *row = &rows->at[i];
        uint32_t at = row_entry_of(row, name), from = at == NONE ? NONE : row->entries[at].which;
        if (from == NONE || from == to || !scene_comparable(s, from, to))
            continue;
        bool sure = !row->table && !row->scattered && s->mentions[from].sentence == s->mentions[to].sentence
            && (view_find(row->entries[at].name, name) >= 0 || view_find(name, (view){ row->entries[at].name.start, TWO + 3 }) >= 0);
        if (sure || feasible_difference(s, to, from, difference)) {
            emit_apart(s, f, to, from, difference);
            return;
        }
    }
}

static void read_apart(scene *s, const row_index *index, const frame *f, uint32_t difference, value_rows *rows)
{
    if (view_equal(claim_phrase(s, f)->sort, VIEW("than")))
        read_than(s, index, f, difference, rows);
    else if (!read_difference(s, index, f, difference, rows))
        claim_versus(s, f, difference);
}

void claim_ranks(scene *s)
{
    row_index index = rows_index(s);
    value_rows *rows = s->failed ? NULL : arena_take(s->x->scratch, sizeof *rows);
    for (uint32_t i = 0; i < s->frame_count && rows != NULL; i++) {
        if (claim_phrase(s, &s->frames[i])->claim != CLAIM_ORDER)
            continue;
        uint32_t difference = scene_slot(s, &s->frames[i], ROLE_DIFFERENCE);
        if (difference != NONE) {
            read_apart(s, &index, &s->frames[i], difference, rows);
            continue;
        }
        statement t = statement_of(s, &s->frames[i]);
        if (t.subject.length > 0 && t.place > 0)
            decide(s, &index, &t, rows);
    }
    s->failed = s->failed || rows == NULL;
}
