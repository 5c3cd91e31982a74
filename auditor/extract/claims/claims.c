#include "extract/claims/claims.h"

#include "extract/scene/keys.h"

static status read_claims(extraction *x, const relation_words *words, error *err)
{
    scene s;
    status result = scene_make(&s, x, words, err);
    if (result != STATUS_OK)
        return result;
    keys_fill(&s);
    claim_parents(&s);
    claim_scores(&s);
    claim_won(&s);
    claim_votes(&s);
    claim_accounts(&s);
    claim_balances(&s);
    claim_sums(&s);
    claim_tiles(&s);
    claim_charges(&s);
    claim_sums_around(&s, true);
    claim_sums_of_lines(&s);
    claim_told_sums(&s);
    claim_sums_around(&s, false);
    claim_parts(&s);
    claim_within(&s);
    claim_funnels(&s);
    claim_nested(&s);
    claim_named_rates(&s);
    claim_named_differences(&s);
    claim_shares(&s);
    claim_rates(&s);
    claim_remainders(&s);
    claim_hundreds_twice(&s);
    claim_hundreds_told(&s);
    claim_among(&s);
    claim_dealt(&s);
    claim_steady(&s);
    claim_changes(&s);
    claim_bases(&s);
    claim_rests(&s);
    claim_manies(&s);
    claim_told_products(&s);
    claim_told_averages(&s, false);
    claim_ratios(&s);
    claim_orders(&s);
    claim_bounded(&s);
    claim_met(&s);
    claim_records(&s);
    claim_scorers(&s);
    claim_tops(&s);
    claim_two_named(&s);
    claim_extremes(&s);
    claim_means(&s);
    claim_rankings(&s);
    claim_flows(&s);
    claim_trends(&s);
    claim_steps_to(&s);
    claim_stocks(&s);
    claim_peaks(&s);
    claim_supremes(&s);
    claim_lists(&s);
    claim_ranks(&s);
    claim_places_moved(&s);
    claim_leaders(&s);
    claim_standings(&s);
    claim_above_means(&s);
    claim_repeats(&s);
    claim_converted(&s);
    claim_tables(&s);
    claim_odds(&s);
    claim_proportions(&s);
    claim_products(&s);
    claim_tenfolds(&s);
    claim_told_averages(&s, true);
    claim_loose_ratios(&s);
    claim_shares_in_rows(&s);
    claim_shares_beside(&s);
    claim_shares_common(&s);
    claim_quotients(&s);
    claim_nets(&s);
    claim_net_ways(&s);
    claim_sides(&s);
    claim_leads(&s);
    claim_times_apart(&s);
    claim_lefts(&s);
    claim_two_values(&s);
    claim_shares_lone(&s);
    claim_shares_alone(&s);
    claim_shares_far(&s);
    claim_shares_of_siblings(&s);
    claim_multiples_told(&s);
    claim_each_side(&s);
    claim_chains(&s);
    claim_products_lone(&s);
    claim_products_alone(&s);
    claim_shared_rates(&s);
    claim_averages_far(&s);
    claim_parallels(&s);
    claim_measured(&s);
    claim_sums_of_steps(&s);
    claim_sums_scaled(&s);
    claim_sums_shared(&s);
    claim_sums_beside(&s);
    claim_turned(&s);
    claim_threes(&s);
    claim_only(&s);
    claim_told_apart(&s);
    claim_changes_far(&s);
    claim_in_points(&s);
    claim_told_again(&s);
    claim_became(&s);
    claim_even_out(&s);
    claim_sums_exchanged(&s);
    claim_growths_between(&s);
    claim_pers(&s);
    return s.failed ? error_set(err, STATUS_MEMORY, "no memory for claims") : STATUS_OK;
}

/* The scene is the largest thing of all and nobody's afterwards: it has an arena of its own. */
status claims_read(extraction *x, const relation_words *words, error *err)
{
    arena *outer = x->scratch, *own = arena_new();
    if (own == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for claims");
    x->scratch = own;
    status result = read_claims(x, words, err);
    x->scratch = outer;
    arena_free(own);
    return result;
}
