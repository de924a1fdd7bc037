package vn.ansinh.indicators.health;

/** A commune, ward or township with its score sheet. An application's own record implements this, or is mapped to it. */
public interface ScoredCommune {

    /**
     * Returns the score sheet.
     *
     * @return the score by the national commune-health criteria
     */
    CommuneScore score();
}
