/**
 * The doors in and out. Every reader returns what could be used together with every problem, each with file, place, rule
 * and remedy: {@link vn.ansinh.indicators.exchange.DefinitionReader}, {@link vn.ansinh.indicators.exchange.AreaReader},
 * {@link vn.ansinh.indicators.exchange.PlanReader}, {@link vn.ansinh.indicators.exchange.FigureReader} and {@link
 * vn.ansinh.indicators.exchange.LawReader} read a {@link
 * vn.ansinh.indicators.exchange.TextFile}; {@link vn.ansinh.indicators.exchange.RecordReader} reads an application's own
 * records, however many; {@link vn.ansinh.indicators.exchange.ScorecardText} writes a scorecard for a terminal, {@link
 * vn.ansinh.indicators.exchange.ScorecardPage} for a browser and for paper, {@link
 * vn.ansinh.indicators.exchange.ScorecardCsv} for a spreadsheet and {@link vn.ansinh.indicators.exchange.ScorecardJson}
 * for other programs. {@link vn.ansinh.indicators.exchange.MethodologyPage} writes what an indicator means.
 */
@NullMarked
package vn.ansinh.indicators.exchange;

import org.jspecify.annotations.NullMarked;
