/**
 * Laws that anyone can run on their own content. Each law is numbered, says in a sentence what it demands, and fails
 * with a message in the user's terms. The laws are plain Java and need no test engine: call them from any test.
 *
 * <h2>How to embed it</h2>
 *
 * <p>Add {@code ansinh-testkit} with scope {@code test} beside the JUnit that you have, 5.10 to 6.1. An indicator is proved in one
 * line, and better in a few that say what it means; the kit derives the cases at which code breaks:
 *
 * <pre>{@code
 * @Test
 * void registeredInTime() {
 *     IndicatorLaws.of(REGISTERED_IN_TIME, births)                        // any order, split, threads; no average of rates; ...
 *             .bounded("days until registration", Limit.atMost(60), days -> registeredAfter(days))
 *             .unknown("the page is lost", pageLost, registeredAfter(3), registeredAfter(300))
 *             .fact("died", died(registeredAfter(3)), died(registeredAfter(300)))
 *             .check();
 * }
 * }</pre>
 *
 * <p>A contract of {@code vn.ansinh.testkit.contract} does the same on records that jqwik draws and shrinks, each law a test of its
 * own: implement {@link vn.ansinh.testkit.contract.IndicatorContract}, {@link vn.ansinh.testkit.contract.TargetContract}, {@link
 * vn.ansinh.testkit.contract.ClassifierContract} or another in a test class and name what is tested. The number of tries is {@code
 * jqwik.tries.default}; a failure prints the seed that repeats it. Whoever wants the laws alone excludes {@code net.jqwik}.
 *
 * <p>Code that computes in its own way, without this library's {@code Indicator} or {@code Target}, passes itself as the {@code
 * Subject} of the laws. The application in {@code vn.ansinh.examples.birthregistration} embeds the kit; its {@code PlantedFaultTest}
 * shows what the kit says of faults.
 *
 * <p>Five laws (A9, C7, R2, T11, W2) set the machine's language and time zone for a moment and put them back, one at a time: do not run
 * them beside tests that depend on either. Where tests run in parallel, mark theirs with {@code @ResourceLock(Resources.LOCALE)} and
 * {@code @ResourceLock(Resources.TIME_ZONE)}.
 *
 * <h2>How to add a law</h2>
 *
 * <p>A constant {@code Law} with the next number and one sentence, a method that checks it and names what went wrong by position or
 * by the user's own words, a row below, and at least one broken subject in the test of its class that it rejects. Tests compare this
 * table, and the <a href="doc-files/mutants.html">list of the broken subjects</a>, with the code.
 *
 * <table>
 *   <caption>All laws</caption>
 *   <tr><th scope="col">Law</th><th scope="col">What it demands</th></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.FormulaLaws#A1 A1}</th>
 *     <td>the order of the records changes nothing</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.FormulaLaws#A2 A2}</th>
 *     <td>parts that are read apart and added give the result of the whole</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.FormulaLaws#A3 A3}</th>
 *     <td>a parallel stream gives the result of a serial one</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.FormulaLaws#A4 A4}</th>
 *     <td>columns give the result of a stream of the same records</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.FormulaLaws#A5 A5}</th>
 *     <td>groups are read like parts, and add up to the whole</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.FormulaLaws#A6 A6}</th>
 *     <td>a record that stands twice counts twice</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.FormulaLaws#A7 A7}</th>
 *     <td>nothing is carried over from one record to the next</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.FormulaLaws#A8 A8}</th>
 *     <td>no record changes no result</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.FormulaLaws#A9 A9}</th>
 *     <td>the language and time zone of the machine change nothing</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.FormulaLaws#A10 A10}</th>
 *     <td>what can be serialised reads and adds up after the journey as it did before</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.IndicatorLaws#I1 I1}</th>
 *     <td>a figure is the quotient of the sums, both kept as counted: not rounded, divided or reduced</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.IndicatorLaws#I2 I2}</th>
 *     <td>the rate of parts put together is never an average of their rates</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.IndicatorLaws#I3 I3}</th>
 *     <td>where nobody is in the denominator there is no rate and a reason, never 0; a count is 0</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.IndicatorLaws#I4 I4}</th>
 *     <td>who is outside, excluded, unknown or excepted changes no figure</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.IndicatorLaws#I5 I5}</th>
 *     <td>every record is in exactly one place</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.IndicatorLaws#I6 I6}</th>
 *     <td>a worked case is where the rule puts it, alone and among others</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.IndicatorLaws#I7 I7}</th>
 *     <td>the answer changes exactly at the limit of the rule, and nowhere else</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.IndicatorLaws#I8 I8}</th>
 *     <td>an unknown fact never counts as some value: where it could matter, the record is unknown</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.IndicatorLaws#I9 I9}</th>
 *     <td>who is excluded is excluded whether or not the fact asked for holds</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.IndicatorLaws#I10 I10}</th>
 *     <td>who is in the numerator is never excepted</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.IndicatorLaws#I11 I11}</th>
 *     <td>the fact asked for raises the numerator, and lowers no figure</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.IndicatorLaws#I12 I12}</th>
 *     <td>a record of weight n counts like n records of weight 1</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.IndicatorLaws#I13 I13}</th>
 *     <td>weights that all grow by one factor change no rate</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.IndicatorLaws#I14 I14}</th>
 *     <td>records of weight zero change no figure</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.GroupedTableLaws#G1 G1}</th>
 *     <td>the groups of a table add up to the result of all records</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.GroupedTableLaws#G2 G2}</th>
 *     <td>a table that is rolled up is the table that is read at the larger groups</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.GroupedTableLaws#G3 G3}</th>
 *     <td>rolled up in two steps or in one, a table is the same</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.GroupedTableLaws#G4 G4}</th>
 *     <td>a group without a record is not in the table: it has no figure, and not 0</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.GroupedTableLaws#G5 G5}</th>
 *     <td>tables of parts add up group by group, and no group is lost</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ScorecardLaws#K1 K1}</th>
 *     <td>a scorecard has one row a target, in the plan's order</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ScorecardLaws#K2 K2}</th>
 *     <td>the order of the figures changes no row</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ScorecardLaws#K3 K3}</th>
 *     <td>a row rests on figures of its own definition and of the plan's area alone</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ScorecardLaws#K4 K4}</th>
 *     <td>without any figure no target is met or missed, and every row gives a reason</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ScorecardLaws#K5 K5}</th>
 *     <td>a figure of a period that ends after the day changes no row</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.CodecLaws#W1 W1}</th>
 *     <td>what is written is read back as the same value</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.CodecLaws#W2 W2}</th>
 *     <td>a value is written the same way every time, on any machine</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.CodecLaws#W3 W3}</th>
 *     <td>different values are written differently: zero, missing and suppressed stay three answers</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.CodecLaws#W4 W4}</th>
 *     <td>text is read back letter by letter, whatever quotes, separators, line ends or letters it has</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.CodecLaws#W5 W5}</th>
 *     <td>a damaged text is refused with a message or read; the reader never fails otherwise</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ReaderLaws#R1 R1}</th>
 *     <td>a sound file is read whole, without a problem</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ReaderLaws#R2 R2}</th>
 *     <td>the same file gives the same entries and problems at every call and on any machine</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ReaderLaws#R3 R3}</th>
 *     <td>a byte-order mark and other line ends change no entry</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ReaderLaws#R4 R4}</th>
 *     <td>a spoiled entry is rejected with a problem, and costs no other entry</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ReaderLaws#R5 R5}</th>
 *     <td>a damaged file is read as far as it can be, and no entry is lost: accepted and rejected make the read</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ReaderLaws#R6 R6}</th>
 *     <td>a problem names its file</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ReaderLaws#R7 R7}</th>
 *     <td>no problem repeats a fact about a person</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.DiscretionLaws#N1 N1}</th>
 *     <td>the text of a record about a person shows none of its facts</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.DiscretionLaws#N2 N2}</th>
 *     <td>a refusal has a message, and neither it nor its causes repeat a fact about a person</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TargetLaws#T1 T1}</th>
 *     <td>exactly at the bound, "at least" and "at most" are met, "above" and "below" are not</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TargetLaws#T2 T2}</th>
 *     <td>one step off the bound, the better side is met and the worse is not</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TargetLaws#T3 T3}</th>
 *     <td>a better value never has a worse verdict</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TargetLaws#T4 T4}</th>
 *     <td>nothing is rounded before it is compared</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TargetLaws#T5 T5}</th>
 *     <td>figures of periods that end after the day of assessment are not used</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TargetLaws#T6 T6}</th>
 *     <td>figures of another definition are refused, and both codes are named</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TargetLaws#T7 T7}</th>
 *     <td>without a figure nobody can tell, and a reason is given</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TargetLaws#T8 T8}</th>
 *     <td>before its deadline a target is met only if it is a sum, and never not met</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TargetLaws#T9 T9}</th>
 *     <td>a cut is told only from the figure of the baseline's own day, and no other stands in for it</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TargetLaws#T10 T10}</th>
 *     <td>a verdict follows from the numbers that it names: who compares them again finds the same</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TargetLaws#T11 T11}</th>
 *     <td>the language and time zone of the machine change no verdict and no wording</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TargetLaws#T12 T12}</th>
 *     <td>a target that was replaced keeps the verdict of the day before, whatever comes later</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TargetLaws#T13 T13}</th>
 *     <td>before its deadline a target is on track at the point of its way and on its better side, and not else</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TargetLaws#T14 T14}</th>
 *     <td>a declared baseline counts like the figure of its day, and where the two differ nobody can tell about a
 *         cut</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TextFormLaws#F1 F1}</th>
 *     <td>what is written is read back as the same value</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TextFormLaws#F2 F2}</th>
 *     <td>two different values never share a text</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.TextFormLaws#F3 F3}</th>
 *     <td>text that is no value is refused with a message</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.LawBookLaws#L1 L1}</th>
 *     <td>between two days on which a provision begins, ends or comes into force, no answer changes</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.LawBookLaws#L2 L2}</th>
 *     <td>before the first provision and after a declared end there is no answer</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.LawBookLaws#L3 L3}</th>
 *     <td>an act is not seen by who looks before it came into force, though it reaches back</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.LawBookLaws#L4 L4}</th>
 *     <td>from the day it is in force an act is seen for the days to which it reaches back, unless a later act
 *         is</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.LawBookLaws#L5 L5}</th>
 *     <td>an answer is a provision of the book that applies on the day asked for and is in force on the day of
 *         looking</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ClassifierLaws#C1 C1}</th>
 *     <td>complete facts are always decided</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ClassifierLaws#C2 C2}</th>
 *     <td>the same facts give the same category, needs and grounds at every call</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ClassifierLaws#C3 C3}</th>
 *     <td>an unknown fact never counts as some value: learning it never contradicts a verdict</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ClassifierLaws#C4 C4}</th>
 *     <td>the branch not taken is another category than the one taken</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ClassifierLaws#C5 C5}</th>
 *     <td>along a number, the category changes exactly where a cited provision says, and nowhere else</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ClassifierLaws#C6 C6}</th>
 *     <td>the category changes exactly at the limit of the rule</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ClassifierLaws#C7 C7}</th>
 *     <td>the language and time zone of the machine change no category and no wording</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ClassifierLaws#C8 C8}</th>
 *     <td>the category told alone is that of the verdict</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.EntitlementLaws#E1 E1}</th>
 *     <td>the same person under the same law receives the same at every call</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.EntitlementLaws#E2 E2}</th>
 *     <td>when a level rises nobody receives less</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.EntitlementLaws#E3 E3}</th>
 *     <td>an amount that cites a level follows the level of the law it is given</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.SurveyLaws#S1 S1}</th>
 *     <td>the order of the records changes no bit of an estimate</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.SurveyLaws#S2 S2}</th>
 *     <td>parts of a sample that are tallied apart and merged give the estimates of the whole</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.SurveyLaws#S3 S3}</th>
 *     <td>a parallel stream of records gives the estimates of a serial one</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.SurveyLaws#S4 S4}</th>
 *     <td>weights that all grow by one factor change no value, standard error or limit</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.SurveyLaws#S5 S5}</th>
 *     <td>a domain without a record, value or weight has no estimate and a reason, and never 0</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.SurveyLaws#S6 S6}</th>
 *     <td>a value lies within its limits, and the limits of a proportion within 0 and 1</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.SurveyLaws#S7 S7}</th>
 *     <td>records of weight zero change no value</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.SurveyLaws#S8 S8}</th>
 *     <td>one primary sampling unit, no degrees of freedom or a mean of equal values is not estimable, and a
 *         proportion's limits are never a point</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.SurveyLaws#S9 S9}</th>
 *     <td>units that agree are no certainty: limits are at least two standard errors of a simple random sample
 *         apart</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.RebasingLaws#B1 B1}</th>
 *     <td>the figures of all units that took over add up to those of the units that ended, exactly, weights or not</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.RebasingLaws#B2 B2}</th>
 *     <td>the order of the figures changes nothing</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.RebasingLaws#B3 B3}</th>
 *     <td>a divided unit without weights is refused, and the unit and the day are named</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.RebasingLaws#B4 B4}</th>
 *     <td>whatever was added is marked as re-based, and whatever weights divided as apportioned</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.RebasingLaws#B5 B5}</th>
 *     <td>a missing part is refused, and never taken for 0</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.RebasingLaws#B6 B6}</th>
 *     <td>printed rates of several units are refused</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.LineageLaws#H1 H1}</th>
 *     <td>computing a figure again from the same parts gives the same hash</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.LineageLaws#H2 H2}</th>
 *     <td>the order of inputs and parameters does not change a hash</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.LineageLaws#H3 H3}</th>
 *     <td>changing any part of a figure, or of what it was made from, changes its hash</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.LineageLaws#H4 H4}</th>
 *     <td>a suppressed figure has no hash</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.CoherenceLaws#Q1 Q1}</th>
 *     <td>figures that agree have no finding above a note</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.CoherenceLaws#Q2 Q2}</th>
 *     <td>the order of the figures changes no finding</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.CoherenceLaws#Q3 Q3}</th>
 *     <td>figures that agree still do when each is printed with fewer decimals, rounded half up</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.CoherenceLaws#Q4 Q4}</th>
 *     <td>a total that is off by one is found, with all its parts</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.CoherenceLaws#Q5 Q5}</th>
 *     <td>a finding names its rule, figures, what was expected and found, and a remedy, in both languages</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.PublicationLaws#D1 D1}</th>
 *     <td>a cell with a small count is suppressed</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.PublicationLaws#D2 D2}</th>
 *     <td>a cell shows its own figure, exactly, or that it is suppressed</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.PublicationLaws#D3 D3}</th>
 *     <td>no count of a small cell can be computed from the other figures of its table</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.PublicationLaws#D4 D4}</th>
 *     <td>no count of a small cell can be computed from two releases of the same facts</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.PublicationLaws#D5 D5}</th>
 *     <td>no suppressed cell can be computed, so that none is suppressed in vain</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.PublicationLaws#D6 D6}</th>
 *     <td>the same table is published in the same way at every call</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.PublicationLaws#D7 D7}</th>
 *     <td>a table without small cells is shown whole</td></tr>
 * </table>
 */
@NullMarked
package vn.ansinh.testkit;

import org.jspecify.annotations.NullMarked;
