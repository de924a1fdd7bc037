/**
 * Laws that anyone can run on their own content. Each law is numbered, says in a sentence what it demands, and fails
 * with a message in the user's terms. The laws are plain Java and need no test engine: call them from any test.
 *
 * <table>
 *   <caption>All laws</caption>
 *   <tr><th scope="col">Law</th><th scope="col">What it demands</th></tr>
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
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ClassifierLaws#C1 C1}</th>
 *     <td>complete facts are always decided</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ClassifierLaws#C2 C2}</th>
 *     <td>the same facts give the same category, needs and grounds at every call</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ClassifierLaws#C3 C3}</th>
 *     <td>an unknown fact never counts as some value: learning it never contradicts a verdict</td></tr>
 *   <tr><th scope="row">{@link vn.ansinh.testkit.ClassifierLaws#C4 C4}</th>
 *     <td>the branch not taken is another category than the one taken</td></tr>
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
 *     <td>one primary sampling unit or no degrees of freedom is not estimable, and a proportion's limits are never
 *         a point</td></tr>
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
