#include "extract/order/ranking.h"

/*
** Are places of one contest, and do their values go the way that the places do?
*/

/* Which way do the places go? Down, where most pairs do, or what is counted and paid for could; up, where nearly all do.
** A contest of two is won by more, or by less time. */
static bool falls(const scene *s, const ranked *row, uint32_t count, uint32_t places, bool *falling)
{
    uint32_t down = 0, up = 0;
    const unit *u = scene_unit(s, row[0].which);
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t j = 0; j < count; j++)
            if (row[i].place < row[j].place) {
                down += !feasible_at_most(s, row[i].which, row[j].which);
                up += !feasible_at_most(s, row[j].which, row[i].which);
            }
    if (places <= 2)
        *falling = s->mentions[row[0].which].kind != TOKEN_DURATION;
    else
        *falling = s->mentions[row[0].which].kind == TOKEN_DURATION ? up == 0 : down > up || ((u->count || u->money != 0) && down > 0 && 3 * down >= up);
    return places <= 2 || *falling || up >= 3 * down || (s->mentions[row[0].which].kind == TOKEN_DURATION && up > down);
}

/* Is no place told between two? */
static bool adjacent(const ranked *row, uint32_t count, int64_t upper, int64_t lower)
{
    for (uint32_t i = 0; i < count; i++)
        if (row[i].place > upper && row[i].place < lower)
            return false;
    return upper < lower;
}

/* How many symbols lie between two values. */
static uint32_t apart(const scene *s, uint32_t a, uint32_t b)
{
    return a > b ? s->mentions[a].place - s->mentions[b].place : s->mentions[b].place - s->mentions[a].place;
}

/* The highest place whose value one further down certainly beats; NONE where there is none. */
static uint32_t overtaken(const scene *s, const ranked *row, uint32_t count, uint32_t self, bool falling)
{
    uint32_t best = NONE;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t upper = falling ? row[i].which : row[self].which, lower = falling ? row[self].which : row[i].which;
        bool nearer = best != NONE && row[i].place == row[best].place && apart(s, row[i].which, row[self].which) < apart(s, row[best].which, row[self].which);
        if (row[i].place < row[self].place && !feasible_at_most(s, lower, upper) && (best == NONE || row[i].place < row[best].place || nearer))
            best = i;
    }
    return best;
}

/* "the second won two goats, the third three geese": other things measure no place. What stands before its place has no noun. */
static bool of_other_things(const scene *s, const ranked *row, uint32_t count)
{
    view first = VIEW("");
    for (uint32_t i = 0; i < count; i++) {
        const mention *m = &s->mentions[row[i].which];
        view noun = m->place >= row[i].f->end ? scene_noun(s, m) : VIEW("");
        if (first.length == 0)
            first = noun;
        else if (noun.length > 0 && !view_equal(noun, first))
            return true;
    }
    return false;
}

/* "A came third in 4:12.30, B fourth in 4:11.85": the times of two who are named, told in one sentence of one race? */
static bool are_two_racers(const scene *s, const ranked *row, uint32_t count)
{
    enum { NAME = 6 };      /* bytes */
    const mention *a = &s->mentions[row[0].which], *b = &s->mentions[row[count - 1].which];
    const uint32_t from = row[0].f->end, to = row[count - 1].f->start;
    if (count != 2 || a->kind != TOKEN_DURATION || b->kind != TOKEN_DURATION || a->sentence != b->sentence || a->place > row[0].f->start
        || b->place < from || b->place > to)
        return false;
    const view first = scene_label(s, a), second = scene_label(s, b);
    return first.length >= NAME && second.length >= NAME && !view_equal(first, second) && scene_dates(s, from, to) == 0
           && !scene_tells(s, WORDS_CONTEST, reduced_text(&s->text, from, to));
}

/* 永济县68.3万吨, 丰县71.9万吨: are two values each told by nothing but a name, of things of one kind, and measured, not counted? */
static bool are_names(const scene *s, const mention *a, const mention *b)
{
    enum { KIND = 3 /* bytes */, LONGEST = 5 /* symbols */ };
    const view first = scene_label(s, a), second = scene_label(s, b);
    const unit *u = &s->doc->units[a->unit];
    bool measured = u->money != 0;
    for (int i = 0; i < DIMENSIONS; i++)
        measured = measured || u->dimension[i] != 0;
    return measured && first.length > KIND && second.length > KIND && a->label_end - a->label <= LONGEST && b->label_end - b->label <= LONGEST
           && !view_equal(first, second) && view_ends(first, (view){ second.start + second.length - KIND, KIND });
}

/* "8日发送119.4万人次，列第二；5日发送117.9万人次，列第三": two neighbours told in one sentence in the same words, each place right behind
** its value, of which more is better, nor to be of two times or two fields? */
static bool are_told_alike(const scene *s, const ranked *row, uint32_t count)
{
    enum { NAME = 6, VERB = 3 };      /* bytes; symbols of the words before a place */
    const mention *a = &s->mentions[row[0].which], *b = &s->mentions[row[count - 1].which];
    const frame *f = row[0].f, *g = row[count - 1].f;
    if (count != 2 || a->kind == TOKEN_DURATION || a->unit != b->unit || a->sentence != b->sentence || a->place > f->start
        || b->place < f->end || b->place > g->start || row[1].place != row[0].place + 1 || f->end - f->start != g->end - g->start)
        return false;
    const view told = reduced_text(&s->text, claim_sentence_start(s, a->place), g->end), verb = reduced_text(&s->text, f->start, f->end - 1),
               first = reduced_text(&s->text, a->clause, a->place), second = reduced_text(&s->text, b->clause, b->place);
    const bool right_behind = f->start <= a->noun_end + VERB && g->start <= b->noun_end + VERB, one_clause = scene_clause_start(s, b->place) <= f->end + 1;
    const bool by_name = are_names(s, a, b);
    const bool ends_alike = first.length >= NAME && second.length >= NAME && view_ends(first, (view){ second.start + second.length - NAME, NAME });
    const word_place *standing = scene_find(s, WORDS_STANDING, reduced_text(&s->text, claim_sentence_start(s, a->place), a->place));
    const bool more = scene_tells(s, WORDS_FLOW_METRIC, first) || (standing != NULL && standing->value == 1);
    return ((more && ends_alike) || by_name) && right_behind && one_clause && view_equal(verb, reduced_text(&s->text, g->start, g->end - 1))
           && !scene_tells(s, WORDS_LESS_BETTER, told) && !scene_tells(s, WORDS_EARLIER, told) && !scene_tells(s, WORDS_CONTEST, told)
           && !scene_tells(s, WORDS_PLAN, told);
}

/* In lines of their own, only times and points with decimals are surely what the places go by. */
static bool in_lines_of_others(const scene *s, const ranked *row, uint32_t count)
{
    const bool lines = s->mentions[row[0].which].block != s->mentions[row[count - 1].which].block;
    for (uint32_t i = 0; i < count && lines; i++)
        if (s->mentions[row[i].which].kind != TOKEN_DURATION && scene_figure(s, row[i].which)->print.decimals == 0)
            return true;
    return false;
}

void ranking_judge(scene *s, const ranked *row, uint32_t count, bool counted)
{
    uint32_t places = 0;
    int64_t least = INT64_MAX, most = 0;
    for (uint32_t i = 0; i < count; i++) {
        bool again = false;
        for (uint32_t j = 0; j < i; j++)
            again = again || row[j].place == row[i].place;
        places += !again;
        least = row[i].place < least ? row[i].place : least;
        most = row[i].place > most ? row[i].place : most;
    }
    bool falling, together = most - least + 1 == places || (least == 1 && places >= 3);
    if (places < 2 || (places == 2 && !counted && !are_two_racers(s, row, count) && !are_told_alike(s, row, count)) || !together
        || in_lines_of_others(s, row, count) || of_other_things(s, row, count) || !falls(s, row, count, places, &falling))
        return;
    for (uint32_t j = 0; j < count; j++) {
        uint32_t above = overtaken(s, row, count, j, falling);
        for (uint32_t i = 0; i < count && above == NONE; i++)
            if (adjacent(row, count, row[i].place, row[j].place) && row[i].which != row[j].which)
                above = i;
        if (above != NONE)
            placing_emit(s, claim_phrase(s, row[above].f)->id, falling ? row[above].which : row[j].which, falling ? row[j].which : row[above].which);
    }
}
