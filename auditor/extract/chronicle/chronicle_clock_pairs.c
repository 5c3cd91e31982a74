#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Lengths of hours and minutes whose words tell which clock times they lie between, however far these stand: by how much something was late
** against when it was due (应于14时20分到站，实际15时05分才进站，晚点45分钟), how long all of it took
** (昨夜十一点入睡，今晨五点起床，一共睡了六小时), a step between times that follow each other
** (每40分钟一班，首班6:30，第二班7:10，第三班7:50), and what each of several spans lasts (三班各8小时).
*/

enum {
    HALF_DAY = 720, DAY = 1440,     /* minutes */
    MOST = 8,               /* clock times that are looked at */
    FAR_TOKENS = 60,        /* figures and dates between a length and its clock times */
    VERB = 9,               /* bytes of the verb of a length, with 了: 睡了, 站立了 */
    SIGN = 3,
    MOST_TIMES = 3          /* a length that differs more from its clock times is another's */
};

typedef struct {
    const token *at;
    int32_t minutes;
    bool due, since;        /* its clause says that it was the time set; that something is counted from it */
} clock_time;

typedef struct {
    const token *length;
    const sentence *in;
    int64_t told;           /* tenths of minutes */
    uint32_t begin;         /* of its clause */
    clock_time times[MOST];
    uint32_t count, before; /* of which so many stand before the length */
} clock_story;

static void add_time(const chronicle *c, clock_story *s, const token *t)
{
    bool sure;
    const int32_t minutes = t->kind == TOKEN_CLOCK && s->count < MOST ? chronicle_clock_minutes(c, t, &sure) : -1;
    const sentence *in = minutes >= 0 ? place_sentence(c->x, t->start) : NULL;
    if (in == NULL)
        return;
    const uint32_t begin = chronicle_clause_begin(c, t->start, in->start);
    s->times[s->count++] = (clock_time){ t, minutes, chronicle_holds(c, c->words->clock_due, begin, t->start),
                                         chronicle_holds(c, c->words->counted_from, t->end, chronicle_clause_end(c, t->end, in->end)) };
    s->before += t < s->length;
}

/* The clock times of the length's sentence; where it has none, those of the sentence before it, or of the one behind. */
static void collect(const chronicle *c, clock_story *s)
{
    const sentence *first = c->x->sentences, *past = first + c->x->sentence_count;
    const sentence *const where[] = { s->in, s->in > first ? s->in - 1 : NULL, s->in + 1 < past ? s->in + 1 : NULL };
    for (size_t k = 0; k < 3 && s->count == 0; k++)
        for (uint32_t i = 0; where[k] != NULL && where[k]->block == s->in->block && i < where[k]->token_count && i < FAR_TOKENS; i++)
            add_time(c, s, &c->x->tokens[where[k]->first_token + i]);
}

/* From one clock time to the other, in minutes: what is told, where either half of the day fits; else the least. */
static int32_t apart(int32_t from, int32_t to, int64_t told)
{
    int32_t best = to - from;
    for (int32_t days = -1; days <= 2; days++)
        if ((to - from + days * HALF_DAY) * 10 == told)
            return to - from + days * HALF_DAY;
    return best;
}

static void claim_times(chronicle *c, const clock_story *s, const clock_time *from, const clock_time *to, int32_t minutes)
{
    chronicle_claim_clocks(c, from->at, from->minutes, to->at, from->minutes + minutes, s->length);
}

/* "应于14时20分到站，实际15时05分才进站，晚点45分钟": between the one time that was set and the nearest other one. */
static bool read_late(chronicle *c, const clock_story *s)
{
    uint32_t value = 0;
    const clock_time *due = NULL, *actual = NULL;
    if (chronicle_word_before(c, c->words->clock_moved, s->begin, s->length->start, &value) == 0)
        return false;
    for (uint32_t i = 0; i < s->count; i++)
        if (s->times[i].due && due == NULL)
            due = &s->times[i];
    for (uint32_t i = 0; i < s->count; i++) {
        const clock_time *t = &s->times[i];
        if (t != due && !t->due && (t->at < s->length || actual == NULL) && (due == NULL || t->at > due->at))
            actual = t;
    }
    if (due == NULL || actual == NULL)
        return false;
    const clock_time *from = value == CLOCK_EARLY ? actual : due, *to = value == CLOCK_EARLY ? due : actual;
    const int32_t minutes = apart(from->minutes, to->minutes, s->told), least = minutes < 0 ? -minutes : minutes;
    if (least > HALF_DAY || (minutes * 10 != s->told && (least * 10 > s->told * MOST_TIMES * 2 || s->told > (int64_t)least * 10 * MOST_TIMES * 2)))
        return false;
    claim_times(c, s, from, to, minutes);
    return true;
}

/* Do words say that a length is all that lies between two times: 整整八个钟头, 一共睡了六小时, 用7分钟跑完? */
static bool is_whole(const chronicle *c, const clock_story *s)
{
    const uint32_t start = s->length->start, exact = start - chronicle_word_before(c, c->words->full, s->begin, start, NULL);
    uint32_t value = 0;
    if (exact < start || (chronicle_word_before(c, c->words->took, s->begin, start, &value) > 0 && value == TOOK_ALL)
        || chronicle_word_before(c, c->words->bound, s->begin, start, NULL) > 0)
        return true;
    const uint32_t did = chronicle_word_before(c, c->words->did, s->begin, start, NULL);
    const uint32_t from = start > s->begin + did + VERB + VERB ? start - did - VERB - VERB : s->begin;
    return did > 0 && (chronicle_holds(c, c->words->bound, from, start) || chronicle_holds(c, c->words->running, from, start));
}

/* Is another length told between the two? */
static bool has_length(const chronicle *c, const token *from, const token *to)
{
    while (++from < to)
        if (from->kind == TOKEN_DURATION && chronicle_told_minutes(c, from) > 0)
            return true;
    return false;
}

/* "昨夜十一点入睡，今晨五点起床，一共睡了六小时", "做到凌晨一点，从下午五点算起，连续站了八个小时": the only two times before it. */
static bool read_whole_span(chronicle *c, const clock_story *s)
{
    const clock_time *from = &s->times[0], *to = &s->times[1];
    const uint32_t from_clause = s->in->start;
    if (s->count != 2 || s->before != 2 || !is_whole(c, s) || chronicle_holds(c, c->words->further, s->begin, s->length->start)
        || chronicle_holds(c, c->words->of_another, s->begin, s->length->start)
        || chronicle_holds(c, c->words->interrupted, from_clause, s->length->start) || from->due || to->due
        || has_length(c, to->at, s->length) || chronicle_semicolon(c, to->at->end, s->length->start))
        return false;
    if ((to->since && !from->since) || apart(to->minutes, from->minutes, s->told) * 10 == s->told) {
        from = &s->times[1];
        to = &s->times[0];
    }
    const uint32_t since = wordset_at(c->words->since, c->x->clean->text, to->at->end, NULL);
    if (since > SIGN || (since > 0 && !place_leads_han(c->x->clean->text, to->at->end + since)))
        return false;       /* 6点半开始，历时…: of no other time */
    int32_t minutes = apart(from->minutes, to->minutes, s->told);
    while (minutes <= 0)
        minutes += HALF_DAY;
    if (s->told < (int64_t)minutes * 10 && chronicle_clock_part(c, from->at, s->length, s->in, s->begin))
        return false;
    if (minutes > DAY || s->told > (int64_t)minutes * 10 * MOST_TIMES || (int64_t)minutes * 10 > s->told * MOST_TIMES)
        return false;
    claim_times(c, s, from, to, minutes);
    return true;
}

/* "从取餐到送达花了28分钟：11点32分取餐，12点整敲门": told with a colon behind it, before the only two times of its sentence. */
static bool read_announced(chronicle *c, const clock_story *s)
{
    const view text = c->x->clean->text;
    uint32_t value = 0;
    if (s->count != 2 || s->before != 0 || wordset_at(c->words->announces, text, s->length->end, NULL) == 0
        || chronicle_word_before(c, c->words->took, s->begin, s->length->start, &value) == 0 || value != TOOK_ALL
        || chronicle_holds(c, c->words->of_another, s->begin, s->length->start)
        || chronicle_holds(c, c->words->interrupted, s->in->start, s->in->end) || has_length(c, s->length, s->times[1].at))
        return false;
    const int32_t minutes = apart(s->times[0].minutes, s->times[1].minutes, s->told);
    if (minutes <= 0 || minutes > DAY || s->told > (int64_t)minutes * 10 * MOST_TIMES || (int64_t)minutes * 10 > s->told * MOST_TIMES)
        return false;
    claim_times(c, s, &s->times[0], &s->times[1], minutes);
    return true;
}

/* "凌晨2点出发，开了9个小时，上午11点赶到": told between the only two times of its sentence, of which the first is a start, in a clause that says
** no more than what was done so long: that is never longer than what lies between. */
static bool read_amid(chronicle *c, const clock_story *s)
{
    const clock_time *from = &s->times[0], *to = &s->times[1];
    if (s->count != 2 || s->before != 1 || from->at->start < s->in->start || has_length(c, from->at, s->length) || has_length(c, s->length, to->at)
        || !chronicle_holds(c, c->words->departs, from->at->end, chronicle_clause_end(c, from->at->end, s->in->end))
        || chronicle_semicolon(c, from->at->end, to->at->start) || chronicle_holds(c, c->words->of_another, from->at->end, to->at->start))
        return false;
    const uint32_t did = chronicle_word_before(c, c->words->did, s->begin, s->length->start, NULL);
    if (did == 0 || s->length->start - s->begin > did + VERB || chronicle_clause_end(c, s->length->end, s->in->end) != s->length->end
        || chronicle_skip_sign(c, s->length->end, s->in->end) + 2 * VERB < to->at->start)
        return false;
    int32_t minutes = apart(from->minutes, to->minutes, s->told);
    while (minutes <= 0)
        minutes += HALF_DAY;
    if (minutes > DAY || (minutes * 10 != s->told && (s->told < (int64_t)minutes * 10 || s->told > (int64_t)minutes * 10 * 2)))
        return false;
    claim_times(c, s, from, to, minutes);
    return true;
}

/* "每40分钟一班，首班6:30，第二班7:10，第三班7:50": times that all lie equally far apart, behind the length of one step. */
static bool read_steps(chronicle *c, const clock_story *s)
{
    const view text = c->x->clean->text;
    if (s->count < s->before + 3 || chronicle_word_before(c, c->words->each_so_often, s->begin, s->length->start, NULL) == 0
        || wordset_at(c->words->step_of, text, s->length->end, NULL) == 0)
        return false;
    const clock_time *t = &s->times[s->before];
    const int32_t step = t[1].minutes - t[0].minutes;
    if (step <= 0 || t[2].minutes - t[1].minutes != step)
        return false;
    claim_times(c, s, t, t + 1, step);
    return true;
}

/* "原为9:00至21:00，现提前半小时，即8:30开门": the time it was moved to is told right behind it, that it was moved from before it. */
static bool read_moved_to(chronicle *c, const clock_story *s)
{
    uint32_t value = 0;
    if (s->before == 0 || s->count <= s->before || chronicle_word_before(c, c->words->clock_moved, s->begin, s->length->start, &value) == 0)
        return false;
    const clock_time *now = &s->times[s->before], *was = NULL;
    const uint32_t clause = chronicle_clause_end(c, s->length->end, s->in->end);
    const uint32_t next = chronicle_skip_sign(c, clause, s->in->end), named = wordset_at(c->words->that_is, c->x->clean->text, next, NULL);
    if (named == 0 || now->at->start != next + named)
        return false;
    int32_t best = 0;
    for (uint32_t i = 0; i < s->before; i++) {
        const clock_time *t = &s->times[i], *from = value == CLOCK_EARLY ? now : t, *to = value == CLOCK_EARLY ? t : now;
        const int32_t minutes = apart(from->minutes, to->minutes, s->told);
        if (was == NULL || minutes * 10 == s->told) {
            was = t;
            best = minutes;
        }
    }
    claim_times(c, s, value == CLOCK_EARLY ? now : was, value == CLOCK_EARLY ? was : now, best);
    return true;
}

/* "甲班0:00—8:00 / 乙班8:00—16:00 / 丙班16:00—24:00 / 三班各8小时": of at least three spans told in the lines before it, all but one are so long. */
static void read_each(chronicle *c, const clock_story *s, uint32_t index)
{
    const token *all = c->x->tokens, *odd = NULL;
    uint32_t spans = 0, fit = 0, i = index;
    bool sure;
    if (chronicle_word_before(c, c->words->each_of, s->begin, s->length->start, NULL) == 0)
        return;
    while (i > 1 && index - i < FAR_TOKENS) {
        const token *to = &all[i - 1], *from = to - 1;
        if (to->kind != TOKEN_CLOCK || from->kind != TOKEN_CLOCK || from->block != to->block || !chronicle_clocks_joined(c, from, to))
            break;
        const int32_t minutes = apart(chronicle_clock_minutes(c, from, &sure), chronicle_clock_minutes(c, to, &sure), s->told);
        spans++;
        fit += minutes * 10 == s->told;
        odd = minutes * 10 != s->told ? from : odd;
        i -= 2;
    }
    if (spans < 3 || fit + 1 < spans)
        return;
    const token *from = odd != NULL ? odd : &all[i];
    const clock_time a = { from, chronicle_clock_minutes(c, from, &sure), false, false },
                     b = { from + 1, chronicle_clock_minutes(c, from + 1, &sure), false, false };
    claim_times(c, s, &a, &b, apart(a.minutes, b.minutes, s->told));
}

/* "8时30分开，21时30分关，一天12小时": the hours of a day, right behind the only two times since the last semicolon. Of what closes then they are all that
** lie between; elsewhere they are no more (8时上班，18时下班，一天8小时). */
static void read_daily(chronicle *c, const clock_story *s)
{
    const clock_time *found[2] = { NULL };
    uint32_t count = 0;
    if (s->length->start - chronicle_word_before(c, c->words->daily, s->begin, s->length->start, NULL) != s->begin
        || s->begin == s->length->start || s->count == MOST)
        return;
    for (uint32_t i = 0; i < s->before; i++)
        if (s->times[i].at->start >= s->in->start && !chronicle_semicolon(c, s->times[i].at->end, s->length->start)) {
            if (count == 2)
                return;
            found[count++] = &s->times[i];
        }
    if (count != 2 || chronicle_clause_end(c, found[1]->at->end, s->in->end) + SIGN < s->begin || has_length(c, found[0]->at, s->length)
        || chronicle_holds(c, c->words->interrupted, found[0]->at->start, s->in->end))
        return;
    const int32_t minutes = apart(found[0]->minutes, found[1]->minutes, s->told);
    const bool closes = chronicle_holds(c, c->words->closes, found[1]->at->end, s->begin);
    if (minutes > 0 && minutes <= DAY && (closes || s->told > (int64_t)minutes * 10) && s->told <= (int64_t)minutes * 10 * MOST_TIMES
        && (int64_t)minutes * 10 <= s->told * MOST_TIMES)
        claim_times(c, s, found[0], found[1], minutes);
}

void chronicle_clock_pairs(chronicle *c, bool whole)
{
    for (uint32_t i = 0; i < c->x->token_count; i++) {
        const token *t = &c->x->tokens[i];
        clock_story s = { .length = t, .told = t->kind == TOKEN_DURATION ? chronicle_told_minutes(c, t) : -1 };
        if (s.told <= 0 || chronicle_is_told(c, t->fact) || (s.in = place_sentence(c->x, t->start)) == NULL)
            continue;
        s.begin = chronicle_clause_begin(c, t->start, s.in->start);
        collect(c, &s);
        if (whole && !read_whole_span(c, &s) && !read_announced(c, &s) && !read_amid(c, &s))
            read_daily(c, &s);
        else if (whole)
            continue;
        else if (!read_moved_to(c, &s) && !read_late(c, &s) && !read_steps(c, &s))
            read_each(c, &s, i);
    }
}
