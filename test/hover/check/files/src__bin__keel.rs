use clap::Parser;
use dialoguer::{Confirm, Input, theme::ColorfulTheme};
use std::path::PathBuf;

/// keel: hull hydrostatics from an offset table
#[derive(Parser, Debug)]
struct Args {
    /// offset table (.csv)
    table: PathBuf,
    /// water temperature in °C, sets the density
    #[arg(long, default_value_t = 15.0)]
    temperature: f64,
    /// do not prompt, use the defaults
    #[arg(short = 'y')]
    yes: bool,
}

fn interp(stations: &[(f64, f64)], x: f64) -> f64 {
    // linear interpolation between stations
    let i = stations.partition_point(|s| s.0 < x).clamp(1, stations.len() - 1);
    let ((x0, y0), (x1, y1)) = (stations[i - 1], stations[i]);
    y0 + (y1 - y0) * (x - x0) / (x1 - x0)
}

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let hull = keel::load(&args.table)?;
    let rho = keel::density(args.temperature);

    let ballast: f64 = if args.yes {
        hull.default_ballast
    } else {
        Input::with_theme(&ColorfulTheme::default())
            .with_prompt("Ballast weight (kg)")
            .default(hull.default_ballast)
            .interact_text()?
    };

    let bias = hull.gyro_bias.unwrap_or(0.0);
    println!("displacement  {:8.1} kg", hull.volume() * rho);
    println!("draught       {:8.3} m", interp(&hull.curve, ballast + bias));
    println!("righting arm at 10°: {:.3} m, loss of stability at {:.0}°", hull.gz(10.0), hull.vanishing());
    if !args.yes && !Confirm::new().with_prompt("Write report?").interact()? {
        return Ok(());
    }
    // grounding check: keel clearance at low tide, see Rule 7.4 (anchor rode, rope diameter)
    keel::report::write(&hull, "hull.pdf")
}
