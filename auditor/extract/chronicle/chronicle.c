#include "extract/chronicle/chronicle_parts.h"

enum { CLASSES = 32 };

static status add_classes(wordset *set, const data *classes, error *err)
{
    for (uint32_t i = 0; classes != NULL && i < classes->count && i < CLASSES; i++) {
        status done = wordset_add_list(set, &classes->items[i], i + 1, "chronicle.lua: founding_classes", err);
        if (done != STATUS_OK)
            return done;
    }
    return STATUS_OK;
}

status chronicle_words_new(chronicle_words **out, arena *memory, const language *l, error *err)
{
    const data *words = language_data(l, "chronicle");
    *out = NULL;
    if (words == NULL)
        return STATUS_OK;
    chronicle_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL)
        return error_set(err, STATUS_MEMORY, "chronicle.lua: no memory");
    const struct {
        wordset **set;
        const char *key;
        uint32_t value;
    } groups[] = {
        { &w->before, "duration_before", 1 },
        { &w->after, "duration_after", 1 },
        { &w->between, "between", 1 },
        { &w->whole_span, "whole_span", 1 },
        { &w->interrupted, "interrupted", 1 },
        { &w->again, "again", 1 },
        { &w->built, "built", 1 },
        { &w->penalty, "penalty", 1 },
        { &w->born, "born", 1 },
        { &w->born, "not_born_before", NOT_BORN },
        { &w->born_beside, "born_beside", 1 },
        { &w->born_beside, "not_born", NOT_BORN },
        { &w->then, "of_then", 1 },
        { &w->of, "of", 1 },
        { &w->died, "died", 1 },
        { &w->dying, "dying", 1 },
        { &w->nights, "nights", 1 },
        { &w->acquaintances, "acquaintances", 1 },
        { &w->founded, NULL, 0 },
        { &w->anniversary, "anniversary", 1 },
        { &w->anniversary, "keepsakes", KEEPSAKE },
        { &w->full, "exact", EXACT },
        { &w->full, "full", 1 },
        { &w->straight, "straight", 1 },
        { &w->did, "did", 1 },
        { &w->ended_there, "ended_there", 1 },
        { &w->stepped_down, "stepped_down", 1 },
        { &w->issued_often, "issued_often", 1 },
        { &w->spent, "spent", 1 },
        { &w->counted_from, "counted_from", 1 },
        { &w->length_of_work, "length_of_work", 1 },
        { &w->entries, "entries_sure", ENTRY_SURE },
        { &w->entries, "entries", 1 },
        { &w->aged, "aged", 1 },
        { &w->anniversary_lead, "anniversary_lead", 1 },
        { &w->birthday, "birthday", 1 },
        { &w->series_units, "series_units", 1 },
        { &w->order_words, "order_earlier", ORDER_EARLIER },
        { &w->order_words, "order_later", ORDER_LATER },
        { &w->rescheduled, "rescheduled", 1 },
        { &w->roughly, "roughly", 1 },
        { &w->memorials, "memorials_of_birth", OF_BIRTH },
        { &w->memorials, "memorials_of_death", OF_DEATH },
        { &w->memorial_fill, "memorial_fill", 1 },
        { &w->died_in, "died_in", 1 },
        { &w->order_fill, "order_fill", 1 },
        { &w->set_for, "set_for", 1 },
        { &w->once_more, "once_more", 1 },
        { &w->extended, "extended", 1 },
        { &w->one_event, NULL, 0 },
        { &w->things, NULL, 0 },
        { &w->looking_back, "looking_back", 1 },
        { &w->only_then, "only_then", 1 },
        { &w->measured, "measured", 1 },
        { &w->daily, "daily", 1 },
        { &w->closes, "closes", 1 },
        { &w->term_nouns, "term_nouns", 1 },
        { &w->term_unit, "term_unit", 1 },
        { &w->term_ended, "term_ended", 1 },
        { &w->went, "went", 1 },
        { &w->term_moved, "term_moved", 1 },
        { &w->term_early, "term_early", 1 },
        { &w->bound, "bound", 1 },
        { &w->aged_then, "aged_then", 1 },
        { &w->seniority, NULL, 0 },
        { &w->entry_of, NULL, 0 },
        { &w->just_so_long, "just_so_long", 1 },
        { &w->occasion, "occasion", 1 },
        { &w->counted_in, "counted_in", 1 },
        { &w->pair, "pair", 1 },
        { &w->gave_birth, "gave_birth", 1 },
        { &w->same_time, "same_time", 1 },
        { &w->year_before, "year_before_it", 1 },
        { &w->compared_to, "compared_to", 1 },
        { &w->clock_due, "clock_due", 1 },
        { &w->clock_moved, "clock_early", CLOCK_EARLY },
        { &w->clock_moved, "clock_late", CLOCK_LATE },
        { &w->each_so_often, "each_so_often", 1 },
        { &w->step_of, "step_of", 1 },
        { &w->each_of, "each_of", 1 },
        { &w->rhythm_units, "rhythm_units", 1 },
        { &w->editions_in_all, "editions_in_all", 1 },
        { &w->other_weekday, "other_weekday", 1 },
        { &w->still, "still_to_go", 1 },
        { &w->then_is, "then_is", 1 },
        { &w->decade_parts, "decade_parts", 1 },
        { &w->compared_with, "compared_with", 1 },
        { &w->held_with, "held_with", 1 },
        { &w->now_on, "now_on", 1 },
        { &w->no_subject, "no_subject", 1 },
        { &w->further, "further", 1 },
        { &w->reported, "reported", 1 },
        { &w->looks_back, "looks_back", 1 },
        { &w->just_past, "just_past", 1 },
        { &w->began, "began", 1 },
        { &w->feasts, "feasts", 1 },
        { &w->feasts, "no_feasts", NO_FEAST },
        { &w->feast_begun, "feast_begun", 1 },
        { &w->feast_first, "feast_first", 1 },
        { &w->of_plan, "of_plan", 1 },
        { &w->in_plan, "in_plan", 1 },
        { &w->plan_parts, "plan_parts", 1 },
        { &w->plan_edges, "plan_begins_in", PLAN_BEGINS },
        { &w->plan_edges, "plan_ends_in", PLAN_ENDS },
        { &w->plan_edges, "plan_begun", PLAN_BEGUN },
        { &w->plan_edges, "plan_ended", PLAN_ENDED },
        { &w->series_goes_on, "series_goes_on", 1 },
        { &w->known, "known_anniversaries", 1 },
        { &w->from_year, "from_year", 1 },
        { &w->events, "events", 1 },
        { &w->appointed, "events", 1 },
        { &w->appointed, "appointed", 1 },
        { &w->time_of_day, "time_of_day", 1 },
        { &w->date_of, "date_of", 1 },
        { &w->announces, "announces", 1 },
        { &w->notices, "notices", 1 },
        { &w->other_notice, "other_notice", 1 },
        { &w->reads, "reads", 1 },
        { &w->in_a_row, "in_a_row", 1 },
        { &w->running_on, "running_on", 1 },
        { &w->held, "held", 1 },
        { &w->institutions, "institutions", 1 },
        { &w->events, "acts", ACT },
        { &w->not_event, "not_event", 1 },
        { &w->pronouns, "pronouns", 1 },
        { &w->took, "took", TOOK_ALL },
        { &w->took, "took_part", TOOK_PART },
        { &w->now, "now", 1 },
        { &w->yearly, "every_other_year", 2 },
        { &w->yearly, "every_third_year", 3 },
        { &w->yearly, "every_fourth_year", 4 },
        { &w->yearly, "every_fifth_year", 5 },
        { &w->yearly, "every_tenth_year", 10 },
        { &w->yearly, "yearly", 1 },
        { &w->paused, "paused", 1 },
        { &w->paused_maybe, "paused_maybe", 1 },
        { &w->resumed, "resumed", 1 },
        { &w->never, "never", 1 },
        { &w->passed_by, "passed_by", 1 },
        { &w->just_then, "just_then", 1 },
        { &w->some_time_on, "some_time_on", 1 },
        { &w->done, "done", 1 },
        { &w->done, "finished", FINISHED },
        { &w->issued, "issued", ISSUED },
        { &w->issued, "said_so", SAID_SO },
        { &w->shows, "shows", 1 },
        { &w->counting_down, "counting_down", 1 },
        { &w->according_to, "according_to", 1 },
        { &w->as_of, "as_of", 1 },
        { &w->counts, "counts", 1 },
        { &w->shall, "shall", 1 },
        { &w->planned, "planned", 1 },
        { &w->since, "since", 1 },
        { &w->edition, "edition", 1 },
        { &w->running, "running", 1 },
        { &w->neighbour, "next_one", NEXT_ONE },
        { &w->by_then, "by_then", 0 },
        { &w->neighbour, "last_one", LAST_ONE },
        { &w->neighbour, "this_year", SAME_ONE },
        { &w->up_to_now, "from_then", FROM_THEN },
        { &w->up_to_now, "so_long", SO_LONG },
        { &w->so_far, "so_far", 1 },
        { &w->of_another, "of_another", 1 },
        { &w->then_follows, "then_follows", 1 },
        { &w->in_between, "in_between", 1 },
        { &w->since_before, "since_before", 1 },
        { &w->ended, "ended", 1 },
        { &w->that_is, "that_is", 1 },
        { &w->is_weekday, "is_weekday", 1 },
        { &w->all_weekday, "all_weekday", 1 },
        { &w->that_day, "that_day", 1 },
        { &w->it_is_a, "it_is_a", 1 },
        { &w->age_ends, "age_ends", 1 },
        { &w->bare_age_lead, "bare_age_lead", 1 },
        { &w->bare_age_fill, "bare_age_fill", 1 },
        { &w->elders, "elders", 1 },
        { &w->stretch_begins, "stretch_begins", 1 },
        { &w->spent_there, "spent_there", 1 },
        { &w->term_behind, "term_behind", 1 },
        { &w->clock_part, "clock_part", 1 },
        { &w->departs, "departs", 1 },
        { &w->paused_units, "paused_units", 1 },
        { &w->age_apart, "age_mean", AGE_MEAN },
        { &w->age_apart, "age_apart", 1 },
        { &w->age_unreached, "age_unreached", 1 },
        { &w->first_edition, "first_edition", 1 },
        { &w->part_of, "part_of", 1 },
        { &w->in_all, "in_all", 1 },
        { &w->former, "former", 1 },
        { &w->succeeded, "succeeded", 1 },
        { &w->tells, "tells", 1 },
        { &w->kin, "kin", 1 },
        { &w->others, "others", 1 },
        { &w->beside, "done_beside", 1 },
        { &w->this_one, "this_one", 1 },
        { &w->shall_be, "shall_be", 1 },
        { &w->past_signs, "past_signs", 1 },
        { &w->nth, "nth", 1 },
        { &w->nth_before, "nth_before", 1 },
        { &w->that_year, "that_year", 1 },
        { &w->ahead, "ahead", 1 },
        { &w->afternoon, "afternoon", 1 },
        { &w->next_day, "next_day", 1 },
        { &w->half_past, "half_past", 1 },
        { &w->quarters, "quarters", 1 },
        { &w->shifted, "later", SHIFT_LATER },
        { &w->shifted, "earlier", SHIFT_EARLIER },
        { &w->plan_year, "first_year", FIRST_YEAR },
        { &w->plan_year, "last_year", LAST_YEAR },
    };
    status done = STATUS_OK;
    for (size_t i = 0; i < sizeof groups / sizeof *groups && done == STATUS_OK; i++) {
        if (*groups[i].set == NULL && (*groups[i].set = wordset_new(memory)) == NULL)
            return error_set(err, STATUS_MEMORY, "chronicle.lua: no memory");
        if (groups[i].key != NULL)
            done = wordset_add_list(*groups[i].set, data_get(words, groups[i].key), groups[i].value, groups[i].key, err);
    }
    if (done == STATUS_OK)
        done = add_classes(w->founded, data_get(words, "founding_classes"), err);
    if (done == STATUS_OK)
        done = add_classes(w->seniority, data_get(words, "seniority"), err);
    if (done == STATUS_OK)
        done = add_classes(w->entry_of, data_get(words, "entry_of"), err);
    if (done == STATUS_OK)
        done = add_classes(w->one_event, data_get(words, "one_event"), err);
    if (done == STATUS_OK)
        done = add_classes(w->things, data_get(words, "things"), err);
    if (done == STATUS_OK)
        done = chronicle_known_new(&w->known_events, memory, data_get(words, "known_events"), err);
    w->chains = data_get(words, "chains");
    w->age_unit = data_text(data_get(words, "age_unit"), VIEW(""));
    const data *months = data_get(words, "workday_months");
    for (uint32_t i = 0; months != NULL && months->kind == DATA_TABLE && i < months->count; i++)
        w->workday_months |= 1u << (data_integer(&months->items[i], 0) & 15);
    if (done == STATUS_OK)
        done = chronicle_courses_new(&w->courses, memory, data_get(words, "courses"), err);
    if (done == STATUS_OK)
        done = chronicle_courses_new(&w->clock_courses, memory, data_get(words, "clock_courses"), err);
    if (done == STATUS_OK)
        done = chronicle_feast_words_new(&w->feast_days, memory, language_data(l, "feasts"), err);
    if (done == STATUS_OK)
        *out = w;
    return done;
}

status chronicle_read(extraction *x, const chronicle_words *words, error *err)
{
    if (words == NULL)
        return STATUS_OK;
    told_facts told = { .room = 0 };
    chronicle c = { .x = x, .words = words, .told = &told };
    if (!chronicle_collect(&c))
        return error_set(err, STATUS_MEMORY, "no memory for the dates");
    chronicle_bare_ages(&c);
    chronicle_pairs(&c);
    chronicle_lasting(&c);
    chronicle_ages(&c);
    chronicle_two_ages(&c);
    chronicle_lives(&c);
    chronicle_one_life(&c);
    chronicle_anniversaries(&c);
    chronicle_known(&c);
    chronicle_founded_years(&c);
    chronicle_standing(&c);
    chronicle_sole(&c);
    chronicle_far(&c);
    chronicle_running(&c);
    chronicle_weekdays(&c);
    chronicle_editions(&c);
    chronicle_next_editions(&c);
    chronicle_neighbour_editions(&c);
    chronicle_series(&c);
    chronicle_nth(&c);
    chronicle_feasts(&c);
    chronicle_feast_days(&c);
    chronicle_clock_pairs(&c, false);
    chronicle_clocks(&c);
    chronicle_clock_pairs(&c, true);
    chronicle_events(&c);
    chronicle_twice(&c);
    chronicle_noticed(&c);
    chronicle_foretold(&c);
    chronicle_future_years(&c);
    chronicle_appositions(&c);
    chronicle_plan_years(&c);
    chronicle_periods(&c);
    chronicle_bases(&c);
    chronicle_sequence(&c);
    chronicle_before_founding(&c);
    chronicle_passed(&c);
    chronicle_leap_days(&c);
    chronicle_chains(&c);
    chronicle_courses(&c);
    chronicle_clock_order(&c);
    chronicle_rising(&c);
    chronicle_age_gaps(&c);
    chronicle_anchored(&c);
    chronicle_after(&c);
    chronicle_seniorities(&c);
    chronicle_apart(&c);
    chronicle_turned(&c);
    chronicle_lengths_between(&c);
    chronicle_amid(&c);
    chronicle_terms(&c);
    chronicle_since(&c);
    chronicle_obituaries(&c);
    return STATUS_OK;
}
