/**
 * The doors in and out. Every reader returns what could be used together with every problem, each with file, place, rule
 * and remedy: {@link vn.ansinh.indicators.exchange.DefinitionReader}, {@link vn.ansinh.indicators.exchange.AreaReader},
 * {@link vn.ansinh.indicators.exchange.PlanReader}, {@link vn.ansinh.indicators.exchange.FigureReader} and {@link
 * vn.ansinh.indicators.exchange.LawReader} read a {@link
 * vn.ansinh.indicators.exchange.TextFile}; {@link vn.ansinh.indicators.exchange.RecordReader} reads an application's own
 * records, however many; {@link vn.ansinh.indicators.exchange.ScorecardText} writes a scorecard for a terminal, {@link
 * vn.ansinh.indicators.exchange.ScorecardPage} for a browser and for paper, {@link
 * vn.ansinh.indicators.exchange.ScorecardCsv} for a spreadsheet and {@link vn.ansinh.indicators.exchange.ScorecardJson}
 * for other programs. Figures go out as SDMX by {@link vn.ansinh.indicators.exchange.SdmxCsv} and to a DHIS2 server by {@link
 * vn.ansinh.indicators.exchange.DataValueSets}. {@link
 * vn.ansinh.indicators.exchange.MethodologyPage} writes what an indicator means.
 *
 * <p>The JSON files of plans, definitions and law, and figures as a Jackson mapper writes them, have a published JSON Schema
 * each, in the resources under {@code vn/ansinh/indicators/schema}: an editor helps to write them.
 */
@NullMarked
package vn.ansinh.indicators.exchange;

import org.jspecify.annotations.NullMarked;
