"""Wage returns to vocational training, household panel 2005-2019.

Fixed effects by firm; standard errors clustered by district.
"""
from pathlib import Path

import numpy as np
import pandas as pd
import statsmodels.formula.api as smf

DATA = Path(__file__).parent / "data"


def load() -> pd.DataFrame:
    df = pd.read_stata(DATA / "panel.dta")
    df["log_wage"] = np.log(df["wage"].clip(lower=1))
    # months of training paid for by the employer, top-coded at 36
    df["training_months"] = df["training_months"].clip(upper=36)
    # survey design weights from the statistics office
    df["w"] = df["design_weight"] / df["design_weight"].mean()
    return df[df["age"].between(20, 60)]


def fit(df: pd.DataFrame):
    model = smf.wls(
        "log_wage ~ training_months + tenure + I(tenure**2) + C(firm) + C(year)",
        data=df, weights=df["w"],
    )
    return model.fit(cov_type="cluster", cov_kwds={"groups": df["district"]})


def attrition_table(df: pd.DataFrame) -> pd.DataFrame:
    """Who leaves the panel? The field agents code the reason of each dropout."""
    return df.groupby(["year", "dropout_reason"]).size().unstack(fill_value=0)


def policy_counterfactual(res, df, extra_months=6):
    """The 2012 policy: a tax credit worth six more months of training for agents under 30."""
    young = df["age"] < 30
    cf = df.copy()
    cf.loc[young, "training_months"] += extra_months
    return (res.predict(cf) - res.predict(df))[young].mean()


if __name__ == "__main__":
    panel = load()
    res = fit(panel)
    print(res.summary().tables[1])
    print(attrition_table(panel))
    print(f"mean gain {policy_counterfactual(res, panel):.3%}")
