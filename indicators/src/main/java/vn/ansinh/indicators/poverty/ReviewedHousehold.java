package vn.ansinh.indicators.poverty;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.ansinh.core.Text;

/**
 * A household under review (hộ gia đình thuộc diện rà soát), with what the review sheets B1 and B2 ask about it.
 *
 * <p>The list of members is complete; of a member of whom nothing is known, say {@code Member.builder().build()}. A fact that
 * is not known is empty, which is never "no". Materials, sources and toilets follow Phụ lục IV of Circular
 * 07/2021/TT-BLĐTBXH as consolidated in 1315/VBHN-BLĐTBXH; their wording here is plain and not quoted. Immutable and
 * thread-safe.
 *
 * @param members all members of the household, at least one
 * @param wall the main material of the wall or enclosure; empty if it is not known
 * @param column the main material of the columns; of a house without columns that of the main load-bearing part of the wall; empty if it is not known
 * @param roof the main material of the roof; empty if it is not known
 * @param floorArea the floor area in m2 of every dwelling the members live in, without lofts, bathroom, toilet, kitchen, store, and space for business or letting; at least 0; empty if it is not known
 * @param loftArea the floor area of lofts in m2, in full; at least 0, and 0 if there is none; empty if it is not known
 * @param water the source of water for daily use that is used most often; empty if it is not known
 * @param toilet the toilet that the household uses; empty if it is not known
 * @param sharedMeans whether the household has a television, radio, desktop computer or telephone; empty if it is not known
 * @param personalMeans whether a member has a laptop, tablet or smartphone; empty if it is not known
 */
public record ReviewedHousehold(
        ImmutableList<Member> members,
        Optional<Wall> wall,
        Optional<Column> column,
        Optional<Roof> roof,
        Optional<BigDecimal> floorArea,
        Optional<BigDecimal> loftArea,
        Optional<Water> water,
        Optional<Toilet> toilet,
        Optional<Boolean> sharedMeans,
        Optional<Boolean> personalMeans) {

    /**
     * Checks the facts.
     *
     * @param members all members of the household, at least one
     * @param wall the main material of the wall or enclosure; empty if it is not known
     * @param column the main material of the columns; of a house without columns that of the main load-bearing part of the wall; empty if it is not known
     * @param roof the main material of the roof; empty if it is not known
     * @param floorArea the floor area in m2 of every dwelling the members live in, without lofts, bathroom, toilet, kitchen, store, and space for business or letting; at least 0; empty if it is not known
     * @param loftArea the floor area of lofts in m2, in full; at least 0, and 0 if there is none; empty if it is not known
     * @param water the source of water for daily use that is used most often; empty if it is not known
     * @param toilet the toilet that the household uses; empty if it is not known
     * @param sharedMeans whether the household has a television, radio, desktop computer or telephone; empty if it is not known
     * @param personalMeans whether a member has a laptop, tablet or smartphone; empty if it is not known
     * @throws IllegalArgumentException if there is no member or an area is negative
     */
    public ReviewedHousehold {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a household has at least one member");
        }
        if (floorArea.filter(area -> area.signum() < 0).isPresent()
                || loftArea.filter(area -> area.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("areas in m2 are at least 0; leave out what is not known");
        }
    }

    /**
     * Starts a household of which nothing is known.
     *
     * @return a builder, for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a placeholder: facts about people belong in no log. */
    @Override
    public String toString() {
        return "ReviewedHousehold[…]";
    }

    /** The main material of the wall or enclosure (tường/bao che), by item A.III of sheet B1. */
    public enum Wall {
        /** Reinforced concrete. */
        REINFORCED_CONCRETE(Text.of("bê tông cốt thép", "reinforced concrete"), true),
        /** Brick or stone. */
        BRICK_OR_STONE(Text.of("gạch hoặc đá", "brick or stone"), true),
        /** Durable wood or metal. */
        DURABLE_WOOD_OR_METAL(Text.of("gỗ hoặc kim loại bền chắc", "durable wood or metal"), true),
        /** Any other material. */
        OTHER(Text.of("vật liệu khác", "other material"), false);

        private final Text officialName;
        private final boolean durable;

        Wall(Text officialName, boolean durable) {
            this.officialName = officialName;
            this.durable = durable;
        }

        /**
         * Returns the name.
         *
         * @return the name in both languages
         */
        public Text officialName() {
            return officialName;
        }

        /**
         * Tells whether the material is durable (bền chắc).
         *
         * @return true if so
         */
        public boolean durable() {
            return durable;
        }
    }

    /** The main material of the columns (cột), by item A.I of sheet B1. */
    public enum Column {
        /** Reinforced concrete. */
        REINFORCED_CONCRETE(Text.of("bê tông cốt thép", "reinforced concrete"), true),
        /** Brick or stone. */
        BRICK_OR_STONE(Text.of("gạch hoặc đá", "brick or stone"), true),
        /** Durable iron, steel or wood. */
        DURABLE_IRON_STEEL_OR_WOOD(Text.of("sắt, thép hoặc gỗ bền chắc", "durable iron, steel or wood"), true),
        /** Any other material. */
        OTHER(Text.of("vật liệu khác", "other material"), false);

        private final Text officialName;
        private final boolean durable;

        Column(Text officialName, boolean durable) {
            this.officialName = officialName;
            this.durable = durable;
        }

        /**
         * Returns the name.
         *
         * @return the name in both languages
         */
        public Text officialName() {
            return officialName;
        }

        /**
         * Tells whether the material is durable (bền chắc).
         *
         * @return true if so
         */
        public boolean durable() {
            return durable;
        }
    }

    /** The main material of the roof (mái), by item A.II of sheet B1. */
    public enum Roof {
        /** Reinforced concrete. */
        REINFORCED_CONCRETE(Text.of("bê tông cốt thép", "reinforced concrete"), true),
        /** Tile of cement or fired clay. */
        TILE(Text.of("ngói (xi măng hoặc đất nung)", "tile of cement or fired clay"), true),
        /** Purpose-made metal sheet. */
        METAL_SHEET(Text.of("tấm lợp kim loại chuyên dụng", "purpose-made metal sheet"), true),
        /** Any other material. */
        OTHER(Text.of("vật liệu khác", "other material"), false);

        private final Text officialName;
        private final boolean durable;

        Roof(Text officialName, boolean durable) {
            this.officialName = officialName;
            this.durable = durable;
        }

        /**
         * Returns the name.
         *
         * @return the name in both languages
         */
        public Text officialName() {
            return officialName;
        }

        /**
         * Tells whether the material is durable (bền chắc).
         *
         * @return true if so
         */
        public boolean durable() {
            return durable;
        }
    }

    /** A source of water for daily use (nguồn nước sinh hoạt), by item A.VIII of sheet B1. */
    public enum Water {
        /** Piped water. */
        PIPED(Text.of("nước máy", "piped water")),
        /** Drilled well. */
        DRILLED_WELL(Text.of("giếng khoan", "drilled well")),
        /** Protected dug well. */
        PROTECTED_DUG_WELL(Text.of("giếng đào được bảo vệ", "protected dug well")),
        /** Protected stream or spring. */
        PROTECTED_SPRING(Text.of("nước khe, mó được bảo vệ", "protected stream or spring")),
        /** Bought water. */
        BOUGHT(Text.of("nước mua", "bought water")),
        /** Bottled or canister water. */
        BOTTLED(Text.of("nước đóng chai, đóng bình", "bottled or canister water")),
        /** Rain water, on which the sources disagree; see {@link ReviewSheet.RainWater}. */
        RAIN(Text.of("nước mưa", "rain water")),
        /** Another source. */
        OTHER(Text.of("nguồn khác", "another source"));

        private final Text officialName;

        Water(Text officialName) {
            this.officialName = officialName;
        }

        /**
         * Returns the name.
         *
         * @return the name in both languages
         */
        public Text officialName() {
            return officialName;
        }
    }

    /** A toilet (nhà tiêu), by item A.V of sheet B1. */
    public enum Toilet {
        /** Septic or semi-septic. */
        SEPTIC(Text.of("tự hoại hoặc bán tự hoại", "septic or semi-septic")),
        /** Pour-flush pit (Suilabh). */
        POUR_FLUSH(Text.of("thấm dội nước (Suilabh)", "pour-flush pit (Suilabh)")),
        /** Ventilated improved pit (VIP). */
        VENTILATED_PIT(Text.of("cải tiến có ống thông hơi (VIP)", "ventilated improved pit (VIP)")),
        /** Two-compartment. */
        TWO_COMPARTMENT(Text.of("hai ngăn", "two-compartment")),
        /** A dug pit with a seat, on which the sources disagree; see {@link ReviewSheet.SeatedPit}. */
        SEATED_PIT(Text.of("hố xí đào có bệ ngồi", "dug pit with a seat")),
        /** Another kind, such as over a fish pond. */
        OTHER(Text.of("loại khác", "another kind")),
        /** No toilet. */
        NONE(Text.of("không có nhà tiêu", "no toilet"));

        private final Text officialName;

        Toilet(Text officialName) {
            this.officialName = officialName;
        }

        /**
         * Returns the name.
         *
         * @return the name in both languages
         */
        public Text officialName() {
            return officialName;
        }
    }

    /** Collects the facts of a household; what is not told stays unknown. Not thread-safe. */
    public static final class Builder {

        private ImmutableList<Member> members = ImmutableList.of();
        private Optional<Wall> wall = Optional.empty();
        private Optional<Column> column = Optional.empty();
        private Optional<Roof> roof = Optional.empty();
        private Optional<BigDecimal> floorArea = Optional.empty();
        private Optional<BigDecimal> loftArea = Optional.empty();
        private Optional<Water> water = Optional.empty();
        private Optional<Toilet> toilet = Optional.empty();
        private Optional<Boolean> sharedMeans = Optional.empty();
        private Optional<Boolean> personalMeans = Optional.empty();

        private Builder() {}

        /**
         * Tells all members of the household, at least one.
         *
         * @param members all members of the household, at least one
         * @return this builder
         */
        public Builder members(List<Member> members) {
            this.members = ImmutableList.copyOf(members);
            return this;
        }

        /**
         * Tells the main material of the wall or enclosure.
         *
         * @param wall the main material of the wall or enclosure
         * @return this builder
         */
        public Builder wall(Wall wall) {
            this.wall = Optional.of(wall);
            return this;
        }

        /**
         * Tells the main material of the columns; of a house without columns that of the main load-bearing part of the wall.
         *
         * @param column the main material of the columns; of a house without columns that of the main load-bearing part of the wall
         * @return this builder
         */
        public Builder column(Column column) {
            this.column = Optional.of(column);
            return this;
        }

        /**
         * Tells the main material of the roof.
         *
         * @param roof the main material of the roof
         * @return this builder
         */
        public Builder roof(Roof roof) {
            this.roof = Optional.of(roof);
            return this;
        }

        /**
         * Tells the floor area in m2 of every dwelling the members live in, without lofts, bathroom, toilet, kitchen, store, and space for business or letting; at least 0.
         *
         * @param floorArea the floor area in m2 of every dwelling the members live in, without lofts, bathroom, toilet, kitchen, store, and space for business or letting; at least 0
         * @return this builder
         */
        public Builder floorArea(BigDecimal floorArea) {
            this.floorArea = Optional.of(floorArea);
            return this;
        }

        /**
         * Tells the floor area of lofts in m2, in full; at least 0, and 0 if there is none.
         *
         * @param loftArea the floor area of lofts in m2, in full; at least 0, and 0 if there is none
         * @return this builder
         */
        public Builder loftArea(BigDecimal loftArea) {
            this.loftArea = Optional.of(loftArea);
            return this;
        }

        /**
         * Tells the source of water for daily use that is used most often.
         *
         * @param water the source of water for daily use that is used most often
         * @return this builder
         */
        public Builder water(Water water) {
            this.water = Optional.of(water);
            return this;
        }

        /**
         * Tells the toilet that the household uses.
         *
         * @param toilet the toilet that the household uses
         * @return this builder
         */
        public Builder toilet(Toilet toilet) {
            this.toilet = Optional.of(toilet);
            return this;
        }

        /**
         * Tells whether the household has a television, radio, desktop computer or telephone.
         *
         * @param sharedMeans whether the household has a television, radio, desktop computer or telephone
         * @return this builder
         */
        public Builder sharedMeans(Boolean sharedMeans) {
            this.sharedMeans = Optional.of(sharedMeans);
            return this;
        }

        /**
         * Tells whether a member has a laptop, tablet or smartphone.
         *
         * @param personalMeans whether a member has a laptop, tablet or smartphone
         * @return this builder
         */
        public Builder personalMeans(Boolean personalMeans) {
            this.personalMeans = Optional.of(personalMeans);
            return this;
        }

        /**
         * Returns the household.
         *
         * @return the facts told so far
         * @throws IllegalArgumentException if there is no member or an area is negative
         */
        public ReviewedHousehold build() {
            return new ReviewedHousehold(
                    members, wall, column, roof, floorArea, loftArea, water, toilet, sharedMeans, personalMeans);
        }
    }
}
