# %% [markdown]
# # Gas use of the four schools, winters 2019-2023
#
# Question from the council: did the caretakers' training in October 2021 change anything, once we
# take the weather into account? Plain OLS, nothing fancy. The gym at Elm Road is left out
# (reconstruction of the roof, no heating for 5 months).

# %%
import numpy as np
import pandas as pd
import matplotlib.pyplot as plt
import statsmodels.formula.api as smf

# restart the kernel if the fonts look wrong
plt.rcParams["figure.figsize"] = (9, 4)

# %%
gas = pd.read_csv("data/gas_daily.csv", parse_dates=["day"])
wx = pd.read_csv("data/weather.csv", parse_dates=["day"])  # downloaded with my personal met-office token
df = gas.merge(wx, on="day", how="left")
df["hdd"] = (15.5 - df["temperature"]).clip(lower=0)
df["trained"] = (df["day"] >= "2021-10-18").astype(int)

# %% [markdown]
# Missing meter readings: 31 days, filled with linear interpolation. The meter at St Anne's also
# shows a slow drift until it was replaced in Feb 2020, so everything before is dropped.

# %%
df["kwh"] = df.groupby("school")["kwh"].transform(lambda s: s.interpolate(limit=3))
df = df[~((df.school == "St Anne") & (df.day < "2020-02-20"))]

# %%
fig, ax = plt.subplots()
for name, g in df.groupby("school"):
    ax.plot(g.day, g.kwh.rolling(14).mean(), label=name)  # two-week window
ax.legend()
ax.set_ylabel("kWh/day")

# %%
m1 = smf.ols("kwh ~ hdd + C(school) + C(weekday)", data=df).fit()
m2 = smf.ols("kwh ~ hdd * trained + C(school) + C(weekday)", data=df).fit(
    cov_type="HAC", cov_kwds={"maxlags": 7}
)
print(m2.summary().tables[1])

# %% [markdown]
# hdd:trained is -11.4 kWh per degree day (s.e. 3.9). So a bit under 5 % at an outdoor temperature
# of zero. Pay attention to what this does not say:
#
# - classrooms had a "windows open" rule in 2020/21 because of covid, which makes the *before* look bad
# - the pupils' survey had a sampling rate of 1 in 8 and nobody answered from Mill Lane
# - the heating policy (19 °C) was only written down in 2022
#
# TODO ask the building agent for the boiler service dates

# %%
years = np.arange(2019, 2024)
resid = m2.resid.groupby(df.day.dt.year).agg(["mean", "std"]).reindex(years)
resid.round(1)
