/**
 * What may be published: tables without cells that tell of single persons, and estimates that are reliable enough. In
 * reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.core.publication.CellRule}: which cells are too small.
 *   <li>{@link vn.ansinh.core.publication.Level}: how the smallest groups of a table are put together for show.
 *   <li>{@link vn.ansinh.core.publication.Publication}: tallies on their way to the public.
 *   <li>{@link vn.ansinh.core.publication.Release}: what was published; it has no tallies.
 *   <li>{@link vn.ansinh.core.publication.ReliabilityRule}, {@link vn.ansinh.core.publication.Reliability}: whether an
 *       estimate can be relied on.
 * </ul>
 *
 * <p>Results by commune, shown by commune, district and province; then, later, by the age groups that the communes were
 * counted in:
 *
 * <pre>{@code
 * SortedMap<String, Tally> byCommune = Maps.transformValues(grouped.groups(), Breakdown::tally);
 * Level<String, String> commune = Level.each("commune");
 * Level<String, String> district = Level.of("district", districtOf::get);
 * CellRule rule = CellRule.minimum(5, CellRule.Zeros.SAFE);
 * Release<String> release = Publication.of(byCommune).by(commune).by(district).by(Level.whole("province")).under(rule);
 * release.at(district).get("352");              // a quantity, or (suppressed)
 *
 * Release<Cell> before = release.over(byCommuneAndAge.keySet(), Cell::commune);
 * Release<Cell> second = Publication.of(byCommuneAndAge).by(Level.of("age", Cell::age)).after(before).under(rule);
 * }</pre>
 *
 * <h2>What is promised</h2>
 *
 * <p>For every hidden cell with a small count, there is for each of its counts (numerator, denominator, and what the
 * denominator has beyond the numerator; but safe zeros are not protected) another table of whole numbers in which that count
 * is different, and in which every figure of this release and of the earlier ones that it was published {@link
 * vn.ansinh.core.publication.Publication#after after} is the same. The other table also keeps to what the rule says: each
 * cell that is small is small in it, in the same counts, and is not zero where zeros are safe. So whoever knows all figures,
 * the rule, and which of the hidden cells are small cannot tell the count. At least one count of every other hidden cell is
 * uncertain too. A zero that lies within a larger small count (of a district whose total is small, say) is hidden as
 * well, and counts as known to nobody; and a table in which nothing at all is shown is taken to say nothing.
 *
 * <h2>What is not promised</h2>
 *
 * <ul>
 *   <li>Two possible values are two; the rule does not ask for a wider range.
 *   <li>An attacker who knows more than was published: a person's own answer, denominators from a census, the zeros of a
 *       structure.
 *   <li>Releases that were not passed on, tables of other definitions (poor, near-poor, and the two together), and revised
 *       figures of the same persons: their differences are not looked at. A release that does not add up to the tallies is
 *       refused.
 *   <li>An attacker who runs this program on all tables that may be behind a release, to see which give it.
 *   <li>The fewest hidden cells. Cells are chosen one small count after the other, the cheapest first, and shown again if
 *       it turns out that they need not be hidden.
 * </ul>
 */
@NullMarked
package vn.ansinh.core.publication;

import org.jspecify.annotations.NullMarked;
