"""article.py OUTPUT - the article's script for its first figure, as it is there,
except that the picture goes to a file."""
import sys
import warnings

import matplotlib
matplotlib.use("Agg")
warnings.simplefilter("ignore")

import torch
import torch.nn.functional as F
from torch.autograd import Variable

import matplotlib.pyplot as plt

x = torch.linspace(-5, 5, 200)
x = Variable(x)
x_np = x.data.numpy()

y_sigmoid = F.sigmoid(x).data.numpy()
plt.plot(x_np, y_sigmoid, c='red', label='sigmoid')
plt.ylim((-0.2, 1.2))
plt.legend(loc='best')
plt.savefig(sys.argv[1])
